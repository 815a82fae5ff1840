import type { Plan } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import type { Recorded, RecordedMeeting } from './meetingRecord';

/** A recorded plan that gives a date. */
export interface DatedPlan {
  readonly when: DateExpression;
  readonly recorded: Recorded<Plan>;
}

/** What the releases of a meeting say of when the next is to be held. */
export function datedPlans(meeting: RecordedMeeting | undefined): readonly DatedPlan[] {
  return plansForNext(meeting).flatMap((recorded) => {
    const { when } = recorded.value;
    return when === undefined ? [] : [{ when, recorded }];
  });
}

/** What the releases of a meeting say of the next. */
export function plansForNext(meeting: RecordedMeeting | undefined): readonly Recorded<Plan>[] {
  return (meeting?.plans ?? []).filter(({ value }) => {
    return value.meeting === 'next' || value.meeting === (meeting?.number ?? 0) + 1;
  });
}

/** Whether a date is the last day of what is meant, and not the time of it. */
export function isDeadline({ bound }: DateExpression): boolean {
  return bound === 'by' || bound === 'until';
}
