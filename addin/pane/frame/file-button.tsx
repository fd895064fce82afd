import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

/** A button that asks for a file, or for several at once. The same file can be asked for twice in a row. */
export function FileButton({
  accept,
  several = false,
  onFiles,
  children,
  appearance = 'secondary',
}: {
  accept: string;
  several?: boolean;
  onFiles: (files: readonly [File, ...File[]]) => void;
  children: string;
  appearance?: ButtonProps['appearance'];
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={several}
        accept={accept}
        hidden
        aria-label={children}
        onChange={(event) => {
          const [first, ...others] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
    </>
  );
}
