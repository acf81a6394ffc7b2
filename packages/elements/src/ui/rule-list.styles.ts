import { css } from 'lit';

/** The rules for a new password, in shadow roots and light forms. */
export const ruleListStyles = css`
  [part~='rules'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr));
    gap: var(--_space) calc(var(--_space) * 4);
    padding: 0;
    list-style: none;
  }
  [part~='rule'] {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    transition: color var(--_pace);
    &[part~='met'] {
      color: var(--_success);
    }
    & .account-icon {
      margin-block-start: 0.15em;
    }
  }
`;
