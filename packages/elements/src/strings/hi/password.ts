import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Hindi: the password form. */
export const passwordHi = ({ number }: Counting): PasswordStrings => ({
  title: 'पासवर्ड',
  description: 'ऐसा पासवर्ड चुनें जो कहीं और इस्तेमाल न होता हो।',
  changed: 'पिछला बदलाव:',
  consequence: 'आपके दूसरे डिवाइस साइन आउट हो जाएँगे।',
  username: 'यूज़रनेम',
  currentPassword: 'मौजूदा पासवर्ड',
  newPassword: 'नया पासवर्ड',
  confirmation: 'नए पासवर्ड की पुष्टि करें',
  submit: 'पासवर्ड बदलें',
  done: 'पासवर्ड बदल गया। आपके दूसरे डिवाइस साइन आउट हो गए हैं।',
  endedMeanwhile:
    'आपका पासवर्ड बदलते समय कनेक्शन टूट गया और आप साइन आउट हो चुके हैं। बहुत संभव है कि पासवर्ड बदल गया हो: नए पासवर्ड से साइन इन करें।',
  mismatch: 'यह नए पासवर्ड से मेल नहीं खाता।',
  unset: 'आपके खाते का कोई पासवर्ड नहीं है, क्योंकि साइन इन किसी और तरीके से होता है। यहाँ बदलने के लिए कुछ नहीं है।',
  rulesTitle: 'नए पासवर्ड के लिए ज़रूरी है:',
  rules: {
    minimumLength: (characters: number): string => `कम से कम ${number(characters)} वर्ण`,
    uppercase: 'अंग्रेज़ी का एक बड़ा अक्षर',
    lowercase: 'अंग्रेज़ी का एक छोटा अक्षर',
    digit: 'एक अंक',
    special: 'एक खास वर्ण, जैसे !',
    notPersonal: 'आपका नाम या यूज़रनेम न हो',
    notCurrent: 'आपका मौजूदा पासवर्ड न हो',
    notCommon: 'आम तौर पर इस्तेमाल होने वाला पासवर्ड न हो',
  },
  breached: 'यह पासवर्ड एक डेटा लीक में सामने आ चुका है। कोई दूसरा चुनें।',
  met: 'पूरा हुआ:',
  notMet: 'पूरा नहीं हुआ:',
  nowMet: (rules: string, met: number, all: number): string =>
    `पूरा हुआ: ${rules}। ${number(all)} में से ${number(met)} नियम।`,
  allMet: 'सभी नियम पूरे हो गए हैं।',
});
