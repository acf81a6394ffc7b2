import type { GeneralStrings } from '../en/general.ts';

/** Brazilian Portuguese: the preferences. */
export const generalPtBr = (): GeneralStrings => ({
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
});
