/** Grey lines in place of what is still being read; styles keep them unseen for the first 200 ms. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className="tz-skeleton" role="status" aria-label={label}>
      <span />
      <span />
      <span />
    </div>
  );
}
