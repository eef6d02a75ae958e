import type { WrittenCommand } from '../../domain/api.ts';

/** Who leads and who writes. */
export interface Frame {
  readonly chair: string;
  readonly secretary: string;
}

export type FrameKind = 'opening' | 'review' | 'pause' | 'round' | 'closing';

export interface FrameItem extends Required<Pick<Extract<WrittenCommand, { command: 'addItem' }>, 'title' | 'type' | 'minutes' | 'outcome' | 'presenter'>> {
  readonly kind: FrameKind;
}

/** What every meeting has, around the matters of the day. */
export function frameOf({ chair, secretary }: Frame): readonly FrameItem[] {
  return [
    { kind: 'opening', title: 'Öppnande, dagens syfte', type: 'formality', minutes: 5, outcome: 'Är dagordningen godkänd?', presenter: chair },
    { kind: 'review', title: 'Åtgärder från förra mötet', type: 'follow-up', minutes: 10, outcome: 'Klar eller inte klar på varje åtgärd?', presenter: secretary },
    { kind: 'pause', title: 'Paus', type: 'break', minutes: 10, outcome: '', presenter: null },
    { kind: 'round', title: 'Laget runt', type: 'information', minutes: 10, outcome: 'Vad behöver de andra veta? En minut var', presenter: null },
    { kind: 'closing', title: 'Sammanfattning och budskap', type: 'closing', minutes: 5, outcome: 'Vilka tre budskap tar vi med oss?', presenter: chair },
  ];
}
