/** Our own line icons, 24 × 24. Those that point somewhere are listed in `directional` and turn with the writing direction. */
const paths = {
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7',
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h4.5V15h3v4.5H18V10',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.8-3.5 3.9-5.5 7.5-5.5s6.7 2 7.5 5.5',
  users:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.7-3 3.3-5 6.5-5s5.8 2 6.5 5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 15c1.8.7 3 2.3 3.5 4.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'm6 6 12 12M18 6 6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
  up: 'm6 14.5 6-6 6 6',
  down: 'm6 9.5 6 6 6-6',
  forward: 'm9.5 6 6 6-6 6',
  back: 'm14.5 6-6 6 6 6',
  arrow: 'M4.5 12h15M13.5 6l6 6-6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  success: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.3l2.8 2.7L16 9.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.6h.01',
  warning: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17h.01',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5v5.5M12 16.3h.01',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2',
  calendar: 'M5 6h14v14H5zM5 10.5h14M8.5 3.5V8M15.5 3.5V8',
  pin: 'M12 21c4.5-5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6 6.5 11ZM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
  map: 'm4 7 5-2.5 6 2.5 5-2.5v13l-5 2.5-6-2.5L4 20V7ZM9 4.5v13M15 7v13',
  locate: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM12 2.5V6M12 18v3.5M2.5 12H6M18 12h3.5',
  phone: 'M8.5 4.5 10.5 9 8 10.8c1 2.2 2.9 4.2 5.2 5.2l1.8-2.5 4.5 2V19c0 .8-.7 1.5-1.5 1.5C11 20 4 13 3.5 6c0-.8.7-1.5 1.5-1.5h3.5Z',
  message: 'M4 5h16v11.5h-8.5L7 20v-3.5H4V5Z',
  inbox: 'M4 14 6.5 5h11L20 14v5.5H4V14ZM4 14h5l1 2.5h4L15 14h5',
  file: 'M6 3.5h8l4.5 4.5v12.5H6v-17ZM14 3.5V8h4.5',
  image: 'M4 5h16v14H4zM4 16.5l4.5-4.5 4 4 2.5-2.5 5 4.5M14.8 9.5h.01',
  microphone: 'M12 14.5a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3ZM6 11.5a6 6 0 0 0 12 0M12 17.5V21M9 21h6',
  stop: 'M7 7h10v10H7z',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4V8ZM12 16.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6Z',
  upload: 'M12 16V4.5M7 9l5-4.5L17 9M4.5 15.5v4h15v-4',
  download: 'M12 4.5V16M7 11.5l5 4.5 5-4.5M4.5 15.5v4h15v-4',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.3 10.5v5.5M13.7 10.5v5.5',
  copy: 'M9 8.5h11V20H9zM9 15.5H4V4h11v4.5',
  edit: 'M4.5 19.5 5.5 15 16 4.5l3.5 3.5L9 18.5l-4.5 1ZM13.5 7l3.5 3.5',
  star: 'm12 3.8 2.5 5.3 5.7.8-4.1 4 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.1-4 5.7-.8L12 3.8Z',
  tag: 'M4 4.5h7.5l8 8-7 7-8-8L4 4.5ZM8.3 8.8h.01',
  filter: 'M4 6h16M7 12h10M10 18h4',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  building: 'M5 20.5V5l8-1.5v17M13 9l6 1.5v10M3 20.5h18M8 9h2M8 12.5h2M8 16h2M16 13.5h.01M16 17h.01',
  shield: 'M12 3.5 5 6v5.5c0 4.3 2.8 7.5 7 9 4.2-1.5 7-4.7 7-9V6l-7-2.5ZM9 12l2.2 2.2L15.2 10',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5l1.5-1.5ZM10 20.5h4M12 3.5v2',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c2.5 2.5 3.8 5.5 3.8 9s-1.3 6.5-3.8 9c-2.5-2.5-3.8-5.5-3.8-9S9.5 5.5 12 3Z',
  'sign-out': 'M10 4.5H5v15h5M14.5 8l4.5 4-4.5 4M9.5 12H19',
  'sign-in': 'M14 4.5h5v15h-5M10.5 8l4 4-4 4M4.5 12h10',
  eye: 'M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z',
  'eye-off':
    'M4 4l16 16M9.5 6.4A11 11 0 0 1 12 6c4 0 7.5 2 9.5 6a12 12 0 0 1-2.7 3.5M6.5 8A11.5 11.5 0 0 0 2.5 12c2 4 5.5 6 9.5 6 1.6 0 3-.3 4.3-.9M10 10a2.8 2.8 0 0 0 4 4',
  key: 'M8.5 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12.5 12H21v3.5M17.5 12v2.5',
  lock: 'M5.5 10.5h13v10h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.5v2.5',
  flag: 'M6 21V4.5h12l-3 4 3 4H6',
  chart: 'M4 20h16M7 20v-7M12 20V5M17 20V10',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  settings: 'M4 7.5h9M18 7.5h2M4 16.5h2M11 16.5h9M15.5 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.5 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  external: 'M13.5 4.5h6v6M19.5 4.5 11 13M17 13.5v6H4.5V7h6',
  play: 'M7.5 5v14l11-7-11-7Z',
  pause: 'M8.5 5v14M15.5 5v14',
  send: 'M20.5 3.5 3 10.8l6.8 3.4 3.4 6.8 7.3-17.5ZM9.8 14.2l5-5',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-4',
  offline:
    'M4 4l16 16M2.8 9.5A14 14 0 0 1 7 6.8M10.5 5.6A14 14 0 0 1 21.2 9.5M6 13a9 9 0 0 1 3.5-2.2M14.5 11A9 9 0 0 1 18 13M9 16.3a4.5 4.5 0 0 1 6 0M12 19.5h.01',
  palm: 'M12 12v9M12 12V4.5M12 12C11 8.5 10 7 7.5 5.5M12 12c1-3.5 2-5 4.5-6.5M12 12c-2.5-2-5-2-7.5.3M12 12c2.5-2 5-2 7.5.3M7.5 15.5c-1 1.7-1 3.3 0 5M16.5 15.5c1 1.7 1 3.3 0 5',
} as const;

export type IconName = keyof typeof paths;

const directional: ReadonlySet<IconName> = new Set(['list', 'forward', 'back', 'arrow', 'sign-out', 'sign-in', 'send', 'undo', 'external']);

/** Decoration beside words: hidden from screen readers. An icon that stands alone is an `IconButton`. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${directional.has(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
