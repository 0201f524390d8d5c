/** Under these names the tries of e-mail and notifications are written down; those of SMS are named in the configuration. */
export const emailProvider = 'email';
export const pushProvider = 'push';
