import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

/** A button that asks for a file. The same file can be asked for twice in a row. */
export function FileButton({
  accept,
  onFile,
  children,
  appearance = 'secondary',
}: {
  accept: string;
  onFile: (file: File) => void;
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
        accept={accept}
        hidden
        aria-label={children}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
