import { useRef } from 'react';
import { Button, type ButtonProps } from '../button.tsx';

interface FileButtonProps extends Omit<ButtonProps, 'onPress' | 'type' | 'form'> {
  /** Types as `image/png`, or endings as `.geojson`. */
  accept: readonly string[];
  multiple?: boolean;
  /** Takes a photo, where there is a camera. */
  fromCamera?: boolean;
  onChoose(files: File[]): void;
}

/** A button that opens the device's own choice of files. */
export function FileButton({ accept, multiple = false, fromCamera = false, onChoose, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join()}
        multiple={multiple}
        {...(fromCamera && { capture: 'environment' })}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
