import '@account-elements/elements/define';
