import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { Group } from '../../../../domain/group/group.ts';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import type { NewMeetingView } from '../../../../domain/view/screen/new-meeting-view.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { SuggestedMeeting } from '../../../meeting/suggested-meeting.tsx';
import { useRecord } from '../../../meeting/use-record.ts';
import { newId } from '../../../state/id.ts';
import { useSay } from '../../../text/language.tsx';
import { SeriesDays } from './series-days.tsx';
import { SeriesFields } from './series-fields.tsx';
import styles from './series.module.css';
import { useSeries } from './use-series.ts';

interface PlanSeriesProps {
  readonly group: Group;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** Plans the meetings of half a year in one go: how often, from when and until when, and every day to see before it is done. */
export function PlanSeries(props: PlanSeriesProps) {
  const say = useSay();
  return (
    <SuggestedMeeting group={props.group.id} title={say('series.title', { group: props.group.shortName })} onClose={props.onClose}>
      {(suggested) => <Form {...props} suggested={suggested} />}
    </SuggestedMeeting>
  );
}

function Form({ group, today, onClose, suggested }: PlanSeriesProps & { readonly suggested: NewMeetingView }) {
  const say = useSay();
  const record = useRecord();
  // While they are being planned, each is a meeting that is there: the days stand still until all are, or none is.
  const [standing, setStanding] = useState<NewMeetingView | null>(null);
  const draft = useSeries(standing ?? suggested, group.defaultLength, today);
  const [place, setPlace] = useState(suggested.place);
  const isTooLong = place.length > longest.line;
  const { series } = draft;
  const count = series === null ? 0 : series.days.filter(draft.isChosen).length;
  const plan = async (): Promise<CallFailure | null> => {
    const settled = draft.settle();
    if (settled === null || settled.length === 0 || isTooLong) return null;
    const commands = settled.map((when): WrittenCommand => ({ command: 'planMeeting', id: newId(), group: group.id, ...when, place: onOneLine(place) }));
    setStanding(suggested);
    const failure = await record(commands, say('series.planned', { count: commands.length }));
    if (failure === null) onClose();
    else setStanding(null);
    return failure;
  };
  return (
    <FormDialog
      title={say('series.title', { group: group.shortName })}
      submit={say('series.plan', { count })}
      canSubmit={series === null || count > 0}
      onSubmit={plan}
      onClose={onClose}
      width="wide"
    >
      <div className={styles['form']}>
        <SeriesFields of={draft} today={today} />
        <TextField
          label={say('newMeeting.place')}
          value={place}
          onChange={setPlace}
          placeholder={say('newMeeting.place.example')}
          error={isTooLong ? say('field.tooLong', { count: place.length, most: longest.line }) : null}
        />
        <SeriesDays of={draft} group={group} />
      </div>
    </FormDialog>
  );
}
