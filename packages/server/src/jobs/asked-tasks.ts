import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { JobHelpers, TaskList } from "graphile-worker";
import { isForMany } from "../converse/broadcast-plan.ts";
import type { RemoveFiles } from "../store/files/remove-files.ts";
import type { MediaJob } from "../store/inbox/media-jobs.ts";
import type { ForOthersJob } from "../store/jobs-for-others.ts";
import type { EffectJob } from "../store/turns.ts";
import { pauseBroadcast } from "./broadcasts/pause-broadcast.ts";
import { type StopJob, stopBroadcast } from "./broadcasts/stop-broadcast.ts";
import { carryOut } from "./carry-out.ts";
import { contactTasks } from "./contact-tasks.ts";
import { sendBroadcast } from "./for-others/send-broadcast.ts";
import { startSessions } from "./for-others/start-sessions.ts";
import { heldBackMs, laterOn, whileOn } from "./held-back.ts";
import type { JobsDeps } from "./jobs-deps.ts";
import { fetchMedia } from "./media/fetch-media.ts";
import { removeFiles } from "./media/remove-files.ts";
import { planReminders, type ReminderDeps } from "./reminders.ts";

/** All that turns and people ask for. */
export function askedTasks(deps: JobsDeps, reminders: ReminderDeps): TaskList {
  const { pool, log, changes, effects, fetching } = deps;
  const deskOf = async (organisationId: OrganisationId) => (await reminders.programmes.of(organisationId))?.triage;
  const forOthers = (task: string, work: typeof sendBroadcast) =>
    whileOn<ForOthersJob>(effects.flags, { flag: "broadcasts", task, concerns: isForMany }, (payload) =>
      work(payload as ForOthersJob, reminders),
    );
  return {
    carryOut: (payload) => carryOut(payload as EffectJob, { pool, deskOf, ...effects }),
    startSessions: forOthers("startSessions", startSessions),
    sendBroadcast: forOthers("sendBroadcast", sendBroadcast),
    stopBroadcast: async (payload, { addJob }: JobHelpers) => {
      const job = payload as StopJob;
      const outcome = await stopBroadcast(pool, job);
      changes.touch(job.organisationId, "broadcasts");
      if (outcome === "later") await addJob("stopBroadcast", job, laterOn());
    },
    pauseBroadcast: async (payload) => {
      const job = payload as StopJob;
      await pauseBroadcast(pool, job, log);
      changes.touch(job.organisationId, "broadcasts");
    },
    fetchMedia: async (payload, { addJob }) => {
      const job = payload as MediaJob;
      // Held back, not dropped: it asks again until media are on.
      if ((await fetchMedia(job, { pool, changes, ...fetching })) === "later")
        await addJob("fetchMedia", job, { runAt: new Date(Date.now() + heldBackMs) });
    },
    removeFiles: (payload) => removeFiles(payload as RemoveFiles, fetching.files),
    planReminders: (payload) =>
      planReminders((payload as { organisationId: OrganisationId }).organisationId, reminders),
    ...contactTasks({ pool, changes, flags: effects.flags }),
  };
}
