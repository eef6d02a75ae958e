import { useEffect, useRef, useState, type RefObject } from 'react';

/** A place on which files are dropped and into which they are pasted. @returns true while files are held over it */
export function useFileTarget(place: RefObject<HTMLElement | null>, isOpen: boolean, take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null || !isOpen) return undefined;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (): void => setOver(false);
    const taken = (event: Event, files: FileList | undefined): void => {
      setOver(false);
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      latest.current([...files]);
    };
    const dropped = (event: DragEvent): void => taken(event, event.dataTransfer?.files);
    const pasted = (event: ClipboardEvent): void => taken(event, event.clipboardData?.files);
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', left);
    element.addEventListener('drop', dropped);
    element.addEventListener('paste', pasted);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', left);
      element.removeEventListener('drop', dropped);
      element.removeEventListener('paste', pasted);
    };
  }, [place, isOpen]);
  return isOver;
}
