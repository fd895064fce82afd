import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingBlock: '4px' },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What stands in for content that is being read. Nothing is drawn in the first 200 ms, so that quick work does not flicker. */
export function Loading({ label }: { label: string }) {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.stack} aria-busy="true">
      <span className={styles.text} role="status">
        {label}
      </span>
      {late && (
        <Skeleton aria-hidden animation="pulse">
          <div className={styles.stack}>
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
          </div>
        </Skeleton>
      )}
    </div>
  );
}
