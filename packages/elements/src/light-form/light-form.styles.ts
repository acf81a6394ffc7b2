import { css } from 'lit';

import { baseStyles } from '../ui/base.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { controlStyles } from '../ui/control.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { formStyles } from '../ui/form.styles.ts';
import { iconStyles } from '../ui/icon.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { ruleListStyles } from '../ui/rule-list.styles.ts';
import { statusKeyframes, statusStyles } from '../ui/status.styles.ts';
import { textFieldStyles } from '../ui/text-field.styles.ts';

/**
 * The rules of controls and notices, for light forms only. The document or the outer shadow root that contains a light form adopts them.
 * The reset has the specificity of the rules after it. It excludes the shapes in icons, because it would also reset their attributes.
 */
export const lightFormStyles = css`
  .account-form {
    all: revert;
    display: grid;
    color: var(--_text);
    font: 400 var(--_size) / 1.45 var(--_font);
    &.account-form :where(:not(svg *)) {
      all: revert;
    }
    svg * {
      fill: inherit;
      stroke: inherit;
      stroke-width: inherit;
    }
    ${baseStyles} ${iconStyles} ${formStyles} ${fieldStyles} ${statusStyles} ${controlStyles} ${textFieldStyles} ${buttonStyles}
    ${ruleListStyles} ${noticeStyles}
  }
  ${statusKeyframes}
`;
