import type { GeneralStrings } from '../en/general.ts';

/** Spanish: the preferences. */
export const generalEs = (): GeneralStrings => ({
  dashboardTitle: 'Vista predeterminada del panel',
  dashboardDescription: 'La vista con la que se abre tu panel. Los cambios se guardan automáticamente.',
  appearanceTitle: 'Apariencia',
  appearanceDescription: 'Tema y animaciones.',
  saved: (label: string): string => `Cambio guardado: ${label}.`,
  notSaved: (label: string, reason: string): string => `No se guardó el cambio: ${label}. ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `La opción «${choice}» no se guardó. ${reason}`,
  lost: 'Se perdió la conexión.',
  labels: {
    dateRange: 'Intervalo de fechas',
    chartMetric: 'Métrica del gráfico',
    callsFilter: 'Filtro de llamadas',
    paymentsFilter: 'Filtro de pagos',
    theme: 'Tema',
    animation: 'Animaciones',
  },
  hints: {
    animation: '«Sistema» sigue el ajuste de reducción de movimiento de tu dispositivo.',
  },
  choices: {
    dateRange: {
      today: 'Hoy',
      last7Days: 'Últimos 7 días',
      last30Days: 'Últimos 30 días',
      last90Days: 'Últimos 90 días',
      last12Months: 'Últimos 12 meses',
    },
    chartMetric: { calls: 'Llamadas', callMinutes: 'Minutos de llamada', payments: 'Pagos', revenue: 'Ingresos' },
    callsFilter: { all: 'Todas las llamadas', answered: 'Respondidas', missed: 'Perdidas', voicemail: 'Buzón de voz' },
    paymentsFilter: {
      all: 'Todos los pagos',
      succeeded: 'Completados',
      pending: 'Pendientes',
      failed: 'Fallidos',
      refunded: 'Reembolsados',
    },
    theme: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
    animation: { system: 'Sistema', on: 'Activadas', off: 'Desactivadas' },
  },
});
