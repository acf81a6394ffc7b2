import type { Catalogue, Strings } from '../strings/catalogue.ts';

/** The whole catalogue in Brazilian Portuguese. */
export const brazilianPortuguese: Catalogue = {
  common: ({ duration, fromNow, plural }): Strings['common'] => ({
    locale: 'pt-BR',
    loading: 'Carregando…',
    retry: 'Tentar de novo',
    cancel: 'Cancelar',
    close: 'Fechar',
    save: 'Salvar alterações',
    saving: 'Salvando…',
    saved: 'Salvo',
    checking: 'Verificando…',
    savedAfterAll: 'A conexão caiu por um momento, mas sua alteração foi salva.',
    lostAfterAll: 'A conexão caiu e sua alteração não foi salva. Tente de novo.',
    waitOver: 'Você já pode tentar de novo.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Não foi possível copiar. Selecione o texto e copie manualmente.',
    showPassword: 'Mostrar senha',
    loadFailed: 'Não foi possível carregar sua conta.',
    refreshFailed: 'Estas informações podem estar desatualizadas.',
    offline: 'Parece que você está sem conexão.',
    unknownDate: 'Desconhecida',
    errors: {
      OTHER: 'Algo deu errado. Tente de novo.',
      INPUT_INVALID: 'Confira os dados informados.',
      USERNAME_TAKEN: 'Este nome de usuário já está em uso. Escolha outro.',
      PASSWORD_WRONG: 'Senha incorreta.',
      PASSWORD_REJECTED: 'Esta senha não atende às regras.',
      PASSWORD_UNSET: 'Sua conta não tem senha.',
      CODE_WRONG: 'Código incorreto. Digite o código mais recente do seu app.',
      CODE_USED: 'Este código já foi usado. Espere o próximo.',
      CLOCK_OFF: (seconds: number): string =>
        `O relógio do seu celular está aproximadamente ${duration(Math.abs(seconds))} ${seconds > 0 ? 'adiantado' : 'atrasado'}. Ative a data e a hora automáticas e tente de novo.`,
      ENROLMENT_MISSING: 'Esta configuração não é mais válida. Comece de novo.',
      ENROLMENT_EXPIRED: 'Esta configuração expirou. Comece de novo.',
      MFA_INACTIVE: 'A autenticação de dois fatores já está desativada.',
      SESSION_ENDED: 'Sua sessão foi encerrada. Entre de novo para continuar.',
      REAUTHENTICATION_REQUIRED: 'Entre de novo na sua conta para fazer isso.',
      ATTEMPTS_LOCKED: (seconds: number): string =>
        `Muitas tentativas. Tente de novo ${seconds <= 0 ? 'mais tarde' : fromNow(seconds)}.`,
      CONNECTION_FAILED: 'Parece que você está sem conexão. Nada foi alterado.',
      OUTCOME_UNKNOWN: 'A conexão caiu. Não é possível saber se sua alteração foi salva ou não.',
      REQUEST_BLOCKED:
        'Um firewall bloqueou esta solicitação e nada foi alterado. Tente outra rede ou fale com o suporte.',
      SERVICE_UNAVAILABLE: 'Não conseguimos acessar o serviço agora. Tente de novo daqui a pouco.',
    },
    issues: {
      other: 'Este valor não é permitido.',
      required: 'Preencha este campo.',
      tooShort: (minimum: number): string =>
        plural(minimum, { one: 'Use pelo menos # caractere.', other: 'Use pelo menos # caracteres.' }),
      tooLong: (maximum: number): string =>
        plural(maximum, { one: 'Use no máximo # caractere.', other: 'Use no máximo # caracteres.' }),
      useMore: 'Use mais caracteres.',
      useFewer: 'Use menos caracteres.',
      usernameCharacters: 'Use letras (a–z) e números. Entre eles pode haver pontos, hifens ou sublinhados isolados.',
      usernameEmail: 'Digite um endereço de e-mail, por exemplo, name@example.com.',
      usernameLetters:
        'Use letras de um só alfabeto e números. Entre eles pode haver pontos, hifens ou sublinhados isolados.',
      usernameReserved: 'Este nome é reservado. Escolha outro.',
      fullNameCharacters: 'Este nome contém caracteres que não conseguimos exibir.',
      readOnly: 'Isto não pode ser alterado aqui.',
      choice: 'Esta opção não está mais disponível.',
      passwordCharacters: 'Esta senha contém caracteres que não podem ser usados.',
    },
    required: {
      username: 'Digite um nome de usuário.',
      fullName: 'Digite seu nome completo.',
      currentPassword: 'Digite sua senha atual.',
      newPassword: 'Digite uma nova senha.',
      confirmation: 'Digite a nova senha de novo.',
      password: 'Digite sua senha.',
      code: 'Digite o código do seu app.',
    },
  }),
  settings: (): Strings['settings'] => ({
    label: 'Configurações',
    tabs: { general: 'Geral', profile: 'Perfil', security: 'Segurança' },
  }),
  general: (): Strings['general'] => ({
    dashboardTitle: 'Padrões do painel',
    dashboardDescription: 'A visualização com que seu painel abre. As alterações são salvas automaticamente.',
    appearanceTitle: 'Aparência',
    appearanceDescription: 'Tema e animações.',
    saved: (label: string): string => `Alteração salva: ${label}.`,
    notSaved: (label: string, reason: string): string => `Alteração não salva: ${label}. ${reason}`,
    choiceNotSaved: (choice: string, reason: string): string => `A opção “${choice}” não foi salva. ${reason}`,
    lost: 'A conexão caiu.',
    labels: {
      dateRange: 'Período',
      chartMetric: 'Métrica do gráfico',
      callsFilter: 'Filtro de chamadas',
      paymentsFilter: 'Filtro de pagamentos',
      theme: 'Tema',
      animation: 'Animações',
    },
    hints: {
      animation: '“Sistema” segue o ajuste de redução de movimento do seu dispositivo.',
    },
    choices: {
      dateRange: {
        today: 'Hoje',
        last7Days: 'Últimos 7 dias',
        last30Days: 'Últimos 30 dias',
        last90Days: 'Últimos 90 dias',
        last12Months: 'Últimos 12 meses',
      },
      chartMetric: { calls: 'Chamadas', callMinutes: 'Minutos de chamada', payments: 'Pagamentos', revenue: 'Receita' },
      callsFilter: { all: 'Todas as chamadas', answered: 'Atendidas', missed: 'Perdidas', voicemail: 'Correio de voz' },
      paymentsFilter: {
        all: 'Todos os pagamentos',
        succeeded: 'Concluídos',
        pending: 'Pendentes',
        failed: 'Com falha',
        refunded: 'Reembolsados',
      },
      theme: { system: 'Sistema', light: 'Claro', dark: 'Escuro' },
      animation: { system: 'Sistema', on: 'Ativadas', off: 'Desativadas' },
    },
  }),
  profile: (): Strings['profile'] => ({
    title: 'Perfil',
    description: 'Seu nome e como você entra.',
    username: 'Nome de usuário',
    usernameHint: 'Você usa isto para entrar.',
    fullName: 'Nome completo',
    updated: 'Perfil salvo.',
    detailsTitle: 'Detalhes da conta',
    detailsDescription: 'Informações sobre sua conta.',
    id: 'ID do usuário',
    copyId: 'Copiar ID do usuário',
    role: 'Função',
    mfa: 'Autenticação de dois fatores',
    mfaOn: 'Ativada',
    mfaOff: 'Desativada',
    created: 'Criação',
    lastUpdated: 'Última atualização',
    neverUpdated: 'Nunca',
    conflict: 'Seu perfil foi alterado em outro lugar enquanto você editava.',
    conflictField: (field: string, value: string): string => `${field}: agora é “${value}”.`,
    conflictChoice: 'Escolha qual versão manter.',
    keepMine: 'Manter minhas alterações',
    takeTheirs: 'Usar a versão salva',
  }),
  usernameConfirmation: (): Strings['usernameConfirmation'] => ({
    password: 'Senha atual',
    hint: 'Ela é necessária para mudar seu nome de usuário.',
  }),
  password: ({ number, plural }): Strings['password'] => ({
    title: 'Senha',
    description: 'Use uma senha que você não usa em nenhum outro lugar.',
    changed: 'Última alteração:',
    consequence: 'Seus outros dispositivos serão desconectados.',
    username: 'Nome de usuário',
    currentPassword: 'Senha atual',
    newPassword: 'Nova senha',
    confirmation: 'Confirmar nova senha',
    submit: 'Alterar senha',
    done: 'Senha alterada. Seus outros dispositivos foram desconectados.',
    endedMeanwhile:
      'A conexão caiu enquanto sua senha era alterada, e sua sessão foi encerrada. Tente primeiro com a nova senha.',
    mismatch: 'As senhas não coincidem.',
    unset: 'Sua conta não tem senha porque você entra de outra forma.',
    rulesTitle: 'A nova senha precisa atender a estas regras:',
    rules: {
      minimumLength: (characters: number): string =>
        plural(characters, { one: 'Pelo menos # caractere', other: 'Pelo menos # caracteres' }),
      uppercase: 'Uma letra maiúscula',
      lowercase: 'Uma letra minúscula',
      digit: 'Um número',
      special: 'Um símbolo, como ! ou #',
      notPersonal: 'Não pode ser seu nome nem seu nome de usuário',
      notCurrent: 'Não pode ser sua senha atual',
      notCommon: 'Não pode ser fácil de adivinhar',
    },
    missing: (rules: string): string => `Ainda falta: ${rules}.`,
    missingRules: {
      minimumLength: (characters: number): string =>
        plural(characters, { one: 'pelo menos # caractere', other: 'pelo menos # caracteres' }),
      uppercase: 'uma letra maiúscula',
      lowercase: 'uma letra minúscula',
      digit: 'um número',
      special: 'um símbolo',
    },
    refused: {
      notPersonal: 'Não use seu nome nem seu nome de usuário.',
      notCurrent: 'Escolha uma senha diferente da atual.',
      notCommon: 'Esta senha é fácil demais de adivinhar. Escolha outra.',
      breached: 'Esta senha apareceu em um vazamento de dados. Escolha outra.',
    },
    met: 'Atendida:',
    notMet: 'Não atendida:',
    nowMet: (rules: string, met: number, all: number): string =>
      `Atendido: ${rules}. ${number(met)} de ${plural(all, { one: '# regra', other: '# regras' })}.`,
    allMet: 'Todas as regras foram atendidas.',
  }),
  mfa: ({ plural }): Strings['mfa'] => ({
    title: 'Autenticação de dois fatores (2FA)',
    description: 'Adiciona uma segunda etapa à entrada: um código de um app no seu celular.',
    active: 'Ativada',
    inactive: 'Desativada',
    turnedOn: (date: string): string => `Ativada em ${date}`,
    inactiveDetail: 'Qualquer pessoa com sua senha pode entrar como se fosse você.',
    enable: 'Ativar 2FA',
    passwordNeeded: 'A 2FA precisa de uma senha. Sua conta não tem nenhuma porque você entra de outra forma.',
    authenticator: 'App autenticador',
    authenticatorDetail: 'Celular novo? O atual continua funcionando até você terminar.',
    replace: 'Trocar autenticador',
    backupCodes: 'Códigos de backup',
    backupCodesDetail: 'Use um para entrar sem o celular.',
    left: (count: number): string => plural(count, { one: '# código restante', other: '# códigos restantes' }),
    few: (count: number): string =>
      count === 0
        ? 'Você não tem mais códigos de backup. Se perder o celular, não conseguirá entrar.'
        : plural(count, {
            one: 'Você tem apenas # código de backup. Gere novos antes que acabem.',
            other: 'Você tem apenas # códigos de backup. Gere novos antes que acabem.',
          }),
    regenerate: 'Gerar novos códigos de backup',
    off: 'Desativar',
    offDetail: 'Você vai entrar só com a senha.',
    disable: 'Desativar 2FA',
    pending: {
      enable: (time: string): string => `A configuração da 2FA não foi concluída. Ela expira às ${time}.`,
      replace: (time: string): string =>
        `A troca do seu autenticador não foi concluída. A configuração expira às ${time}. O atual ainda funciona.`,
    },
    resume: 'Digitar código',
    startOver: 'Recomeçar',
    cancelSetup: 'Cancelar configuração',
    cancelled: 'Configuração cancelada. Nada mudou.',
    loadFailed: 'Não foi possível carregar. Verifique sua conexão e tente de novo.',
    done: {
      enable:
        'A autenticação de dois fatores está ativada. A partir de agora, você entra com sua senha e um código do seu app.',
      replace: 'Seu novo autenticador está configurado. Você pode remover a entrada antiga do seu app.',
      regenerate: 'Seus novos códigos de backup estão em uso. Os antigos não funcionam mais.',
      disable: 'A autenticação de dois fatores está desativada.',
    },
  }),
  mfaDialog: ({ duration, number, plural }): Strings['mfaDialog'] => ({
    step: (step: number, all: number): string => `Etapa ${number(step)} de ${number(all)}`,
    username: 'Nome de usuário',
    password: 'Senha',
    passwordTitle: {
      enable: 'Ativar 2FA',
      replace: 'Trocar autenticador',
      regenerate: 'Gerar novos códigos de backup',
      disable: 'Desativar 2FA?',
    },
    passwordIntro: {
      enable:
        'Digite sua senha para continuar. Você precisará de um app autenticador, como 1Password ou Google Authenticator. Ativar a 2FA desconecta seus outros dispositivos.',
      replace:
        'Digite sua senha para continuar. Seu autenticador atual continua funcionando até você confirmar o novo. Depois, seus outros dispositivos serão desconectados.',
      regenerate:
        'Digite sua senha para gerar novos códigos de backup. Seus códigos atuais deixam de funcionar na hora, e seus outros dispositivos serão desconectados.',
      disable:
        'Você vai entrar só com a senha. Seu autenticador e seus códigos de backup deixarão de funcionar. Seus outros dispositivos serão desconectados.',
    },
    passwordSubmit: {
      enable: 'Continuar',
      replace: 'Continuar',
      regenerate: 'Gerar novos códigos',
      disable: 'Desativar 2FA',
    },
    confirmationCode: {
      label: 'Código do seu app autenticador ou código de backup',
      hint: 'Se você não tem nenhum dos dois, fale com o suporte.',
      missing: 'Digite o código do seu app ou um dos seus códigos de backup.',
      wrong: 'Código incorreto. Digite o código mais recente do seu app ou um código de backup que você não usou.',
      used: 'Este código já foi usado. Espere o próximo ou digite um código de backup.',
    },
    warningTitle: 'Gerar novos códigos de backup?',
    warning: (left: number, fresh: number): string =>
      left === 0
        ? plural(fresh, {
            one: 'Você receberá # novo código. Ele é mostrado uma única vez, então prepare-se para salvá-lo.',
            other: 'Você receberá # novos códigos. Eles são mostrados uma única vez, então prepare-se para salvá-los.',
          })
        : plural(left, {
            one: 'O código que resta deixará de funcionar assim que os novos forem gerados. Os novos são mostrados uma única vez, então prepare-se para salvá-los.',
            other:
              'Os # códigos que restam deixarão de funcionar assim que os novos forem gerados. Os novos são mostrados uma única vez, então prepare-se para salvá-los.',
          }),
    proceed: 'Continuar',
    codeTitle: {
      enable: 'Conecte seu app autenticador',
      replace: 'Conecte seu novo autenticador',
    },
    scan: 'Escaneie este código QR com o app no seu celular.',
    qrLabel: 'Código QR para seu app autenticador. Você também pode digitar a chave de configuração.',
    key: 'Não consegue escanear? Digite esta chave de configuração:',
    copyKey: 'Copiar chave',
    keyCopied: 'Chave copiada.',
    openApp: 'Abrir no app autenticador',
    resumed:
      'Digite o código que seu app mostra agora para esta conta. Se você ainda não escaneou o código QR, recomece.',
    code: (digits: number): string => plural(digits, { one: 'Código de # dígito', other: 'Código de # dígitos' }),
    codeHint: (seconds: number): string => `Seu app mostra um novo código a cada ${duration(seconds)}.`,
    codeShape: (digits: number): string =>
      plural(digits, {
        one: 'Digite o # dígito que seu app mostra.',
        other: 'Digite os # dígitos que seu app mostra.',
      }),
    codeSubmit: 'Verificar',
    startOver: 'Recomeçar',
    cancelSetup: 'Cancelar configuração',
    wait: 'Um momento…',
    codesTitle: 'Salve seus códigos de backup',
    codesIntro: {
      enable:
        'A autenticação de dois fatores está ativada. Se um dia você perder o celular, poderá entrar com um destes códigos. Cada um funciona uma única vez. Você não os verá de novo.',
      regenerate:
        'Estes códigos substituem todos os anteriores, que não funcionam mais. Cada um funciona uma única vez. Você não os verá de novo.',
    },
    codesLabel: 'Códigos de backup',
    copyCodes: 'Copiar todos',
    codesCopied: 'Todos os códigos copiados.',
    copyFailed:
      'Seu navegador bloqueou a cópia. O texto está selecionado: pressione Ctrl+C ou ⌘C, ou mantenha o dedo sobre ele e escolha “Copiar”.',
    download: 'Baixar',
    downloadStarted: 'Verifique se o arquivo foi baixado. Se não foi, copie os códigos.',
    print: 'Imprimir',
    printStarted: 'Verifique se os códigos foram impressos. Se não foram, copie-os.',
    copyInstead: 'Isso não funciona aqui. Em vez disso, copie os códigos.',
    acknowledge: 'Salvei meus códigos',
    leave: {
      title: 'Sair antes de salvar seus códigos de backup?',
      what: (): string =>
        'Você pode voltar a eles enquanto esta página estiver aberta. Se você fechá-la ou recarregá-la, eles se perdem.',
      keep: 'Voltar aos códigos',
      discard: 'Sair sem salvar',
    },
    sheetTitle: (site: string): string => `Códigos de backup de ${site}`,
    sheetAccount: (username: string): string => `Conta: ${username}`,
    sheetDate: (date: string): string => `Data de criação: ${date}`,
    sheetNote:
      'Cada código funciona uma única vez. Guarde-os onde só você possa acessá-los. Se você gerar novos códigos, estes deixam de funcionar.',
    interruptedTitle: {
      turnedOff: 'A 2FA foi desativada',
      turnedOn: 'A 2FA já está ativada',
      setupMissing: 'Esta configuração não é mais válida',
      setupExpired: 'Esta configuração expirou',
      codesChanged: 'Novos códigos foram gerados em outro lugar',
      codesLost: 'A 2FA está ativada, mas não conseguimos mostrar seus códigos de backup',
    },
    interrupted: {
      turnedOff: 'Ela foi desativada nesse meio-tempo em outra janela ou em outro dispositivo.',
      turnedOn:
        'Ela foi ativada nesse meio-tempo em outra janela ou em outro dispositivo. Seus códigos de backup são mostrados lá.',
      setupMissing: 'Ela foi cancelada ou recomeçada em outra janela ou em outro dispositivo. Nada mudou.',
      setupExpired: (seconds: number): string =>
        `A configuração expira depois de ${duration(seconds)} ou de muitos códigos incorretos. Nada mudou. Remova a entrada do seu app e comece de novo.`,
      codesChanged:
        'Outra janela ou outro dispositivo gerou novos códigos de backup no mesmo momento. Eles são mostrados lá e funcionam. Nenhum outro foi gerado.',
      codesLost:
        'A conexão caiu antes que seus códigos de backup chegassem. Gere novos agora para não ficar sem acesso à conta se perder o celular.',
    },
    restart: { again: 'Recomeçar', enable: 'Ativar 2FA', regenerate: 'Gerar novos códigos de backup' },
    outcomeUnknown: {
      enable: 'A conexão caiu. Digite sua senha de novo para continuar.',
      replace: 'A conexão caiu. Digite sua senha de novo para continuar.',
      regenerate:
        'A conexão caiu, e seus códigos antigos talvez já não funcionem. Digite sua senha de novo para gerar novos.',
      disable: 'A conexão caiu. Digite sua senha de novo para concluir a desativação da 2FA.',
    },
  }),
  unsaved: (): Strings['unsaved'] => ({
    title: 'Descartar as alterações não salvas?',
    what: (names: string): string => `Ainda não salvo: ${names}.`,
    keep: 'Continuar editando',
    discard: 'Descartar alterações',
  }),
};
