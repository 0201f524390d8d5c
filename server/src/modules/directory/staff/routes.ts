import type { staff as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { listAccountSessions } from '../../../platform/identity/accounts.ts';
import { demandGoodPassword } from '../../../platform/identity/good-password.ts';
import { hashPassword } from '../../../platform/identity/password-hash.ts';
import { readSettingHistory, restoreSetting } from '../../../platform/setting-history/setting-history.ts';
import { changeMember, memberSetting } from './change-member.ts';
import type { StaffDeps } from './deps.ts';
import { enter, readLink, recordingRefusal } from './enter.ts';
import { grantableRoles } from './grantable-roles.ts';
import { invite, resendInvitation, revokeInvitation } from './invite.ts';
import { comeBack, endAllSessions, leave } from './leave.ts';
import { newLink } from './links.ts';
import { presentMember } from './present-member.ts';
import { approveRecovery, refuseRecovery, requestRecovery } from './recover.ts';
import { waitingRecoveries } from './recovery-store.ts';
import { sendLink } from './send-link.ts';
import { getMember } from './staff-store.ts';

export function staffHandlers(deps: StaffDeps): Handlers<typeof contract> {
  const { database, clock } = deps;
  return {
    listGrantableRoles: ({ actor }) => grantableRoles(database, actor),

    async inviteStaff({ actor, change }, { body }) {
      const link = newLink('invitation');
      const invited = await change(invite(actor, body, link));
      return sendLink(deps, link, invited);
    },
    async resendInvitation({ actor, change }, { params }) {
      const link = newLink('invitation');
      const invited = await change(resendInvitation(actor, params.id, link));
      return sendLink(deps, link, invited);
    },
    revokeInvitation: ({ actor, change }, { params }) => change(revokeInvitation(actor, params.id)),

    getStaffMember: ({ actor }, { params }) => presentMember(database, actor, params.id, clock.now()),
    updateStaffMember: ({ actor, change }, { params, body }) => change(changeMember(actor, params.id, body)),
    getStaffHistory: ({ actor }, { params }) => readSettingHistory(database, memberSetting(actor, params.id), deps.officials),
    restoreStaffMember: ({ actor, change }, { params, body }) => change(restoreSetting(memberSetting(actor, params.id), body)),
    leaveStaff: ({ actor, change }, { params }) => change(leave(actor, params.id)),
    returnStaff: ({ actor, change }, { params }) => change(comeBack(actor, params.id)),

    async listStaffSessions({ actor, sessionId }, { params }) {
      const { id } = await getMember(database, actor, params.id);
      return listAccountSessions(database, id, sessionId);
    },
    endStaffSessions: ({ actor, change }, { params }) => change(endAllSessions(actor, params.id)),

    requestRecovery: ({ actor, change }, { params, body }) => change(requestRecovery(deps, actor, params.id, body.reason)),
    listRecoveries: ({ actor }) => waitingRecoveries(database, actor, clock.now()),
    async approveRecovery({ actor, change }, { params }) {
      const link = newLink('recovery');
      const approved = await change(approveRecovery(actor, params.id, link));
      return sendLink(deps, link, approved);
    },
    refuseRecovery: ({ actor, change }, { params }) => change(refuseRecovery(actor, params.id)),

    readLink: (context, { body }) => recordingRefusal(deps, context, body.token, () => readLink(deps, body.token)),
    enterByLink: (context, { body }) =>
      recordingRefusal(deps, context, body.token, async () => {
        // Hashing is slow on purpose: not for whoever has no link.
        const { name, username, agency } = await readLink(deps, body.token);
        demandGoodPassword('body.password', body.password, [username, name.ar, name.en, ...(agency ? [agency.ar, agency.en] : [])]);
        return context.change(enter(body.token, await hashPassword(body.password)));
      }),
  };
}
