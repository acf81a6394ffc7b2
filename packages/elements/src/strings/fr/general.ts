import type { GeneralStrings } from '../en/general.ts';

/** French: the preferences. */
export const generalFr = (): GeneralStrings => ({
  dashboardTitle: 'Affichage par défaut du tableau de bord',
  dashboardDescription:
    'L’affichage à l’ouverture de votre tableau de bord. Les modifications sont enregistrées automatiquement.',
  appearanceTitle: 'Apparence',
  appearanceDescription: 'Thème et animations.',
  saved: (label: string): string => `«\u202f${label}\u202f»\u202f: modification enregistrée.`,
  notSaved: (label: string, reason: string): string =>
    `«\u202f${label}\u202f»\u202f: modification non enregistrée. ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string =>
    `Le choix «\u202f${choice}\u202f» n’a pas été enregistré. ${reason}`,
  lost: 'La connexion a été interrompue.',
  labels: {
    dateRange: 'Période',
    chartMetric: 'Indicateur du graphique',
    callsFilter: 'Filtre des appels',
    paymentsFilter: 'Filtre des paiements',
    theme: 'Thème',
    animation: 'Animations',
  },
  hints: {
    animation: '«\u202fSystème\u202f» suit le réglage de réduction des animations de votre appareil.',
  },
  choices: {
    dateRange: {
      today: 'Aujourd’hui',
      last7Days: '7 derniers jours',
      last30Days: '30 derniers jours',
      last90Days: '90 derniers jours',
      last12Months: '12 derniers mois',
    },
    chartMetric: {
      calls: 'Appels',
      callMinutes: 'Minutes d’appel',
      payments: 'Paiements',
      revenue: 'Chiffre d’affaires',
    },
    callsFilter: { all: 'Tous les appels', answered: 'Décrochés', missed: 'Manqués', voicemail: 'Messagerie vocale' },
    paymentsFilter: {
      all: 'Tous les paiements',
      succeeded: 'Réussis',
      pending: 'En attente',
      failed: 'Échoués',
      refunded: 'Remboursés',
    },
    theme: { system: 'Système', light: 'Clair', dark: 'Sombre' },
    animation: { system: 'Système', on: 'Activées', off: 'Désactivées' },
  },
});
