import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Hindi: what the card on two-factor authentication says. */
export const mfaHi = ({ number, plural }: Counting): MfaStrings => ({
  title: 'टू-फ़ैक्टर ऑथेंटिकेशन (2FA)',
  description: 'साइन इन में दूसरा चरण जोड़ता है: आपके फ़ोन के ऐप से मिला कोड।',
  active: 'चालू',
  inactive: 'बंद',
  turnedOn: (date: string): string => `चालू होने की तारीख: ${date}`,
  inactiveDetail: 'आपका पासवर्ड जिसके भी पास हो, वह आपके नाम से साइन इन कर सकता है।',
  enable: '2FA चालू करें',
  passwordNeeded: '2FA के लिए पासवर्ड चाहिए। आपके खाते का कोई पासवर्ड नहीं है, क्योंकि साइन इन किसी और तरीके से होता है।',
  authenticator: 'ऑथेंटिकेटर ऐप',
  authenticatorDetail: 'नया फ़ोन लिया है? सेटअप पूरा होने तक मौजूदा फ़ोन काम करता रहेगा।',
  replace: 'ऑथेंटिकेटर बदलें',
  backupCodes: 'बैकअप कोड',
  backupCodesDetail: 'फ़ोन के बिना साइन इन करने के लिए इनमें से एक इस्तेमाल करें।',
  left: (count: number): string => `${number(count)} कोड बाकी`,
  few: (count: number): string =>
    count === 0
      ? 'आपके पास कोई बैकअप कोड नहीं बचा है। अगर आपका फ़ोन खो गया, तो साइन इन नहीं हो पाएगा।'
      : plural(count, {
          one: 'आपके पास सिर्फ़ # बैकअप कोड बचा है। खत्म होने से पहले नए बना लें।',
          other: 'आपके पास सिर्फ़ # बैकअप कोड बचे हैं। खत्म होने से पहले नए बना लें।',
        }),
  regenerate: 'नए बैकअप कोड बनाएँ',
  off: 'बंद करें',
  offDetail: 'साइन इन सिर्फ़ आपके पासवर्ड से होगा।',
  disable: '2FA बंद करें',
  pending: {
    enable: (time: string): string => `2FA का सेटअप पूरा नहीं हुआ है। इसका समय ${time} पर खत्म होगा।`,
    replace: (time: string): string =>
      `ऑथेंटिकेटर बदलने का काम पूरा नहीं हुआ है। सेटअप का समय ${time} पर खत्म होगा। मौजूदा ऑथेंटिकेटर अब भी काम करता है।`,
  },
  resume: 'कोड डालें',
  startOver: 'फिर से शुरू करें',
  cancelSetup: 'सेटअप रद्द करें',
  cancelled: 'सेटअप रद्द हो गया। कुछ नहीं बदला है।',
  loadFailed: 'यह लोड नहीं हो सका। अपना कनेक्शन जाँचें और फिर से कोशिश करें।',
  done: {
    enable: 'टू-फ़ैक्टर ऑथेंटिकेशन चालू है। अब से साइन इन करने के लिए आपका पासवर्ड और आपके ऐप का कोड, दोनों लगेंगे।',
    replace: 'आपका नया ऑथेंटिकेटर सेट अप हो गया है। अपने ऐप से पुरानी एंट्री हटाई जा सकती है।',
    regenerate: 'आपके नए बैकअप कोड अब इस्तेमाल में हैं। पुराने अब काम नहीं करते।',
    disable: 'टू-फ़ैक्टर ऑथेंटिकेशन बंद है।',
  },
});
