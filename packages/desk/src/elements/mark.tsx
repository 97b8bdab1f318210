// SPDX-License-Identifier: EUPL-1.2

/** The mark of Arengo: people in a half circle. */
export function Mark() {
  return (
    <svg className="arengo-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M3 25h26M7 25c0-10 3.500-16 9-16s9 6 9 16M12 25c0-5.500 1.500-9 4-9s4 3.500 4 9" />
    </svg>
  );
}
