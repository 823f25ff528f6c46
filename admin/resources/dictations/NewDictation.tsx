// Dictating without a field to insert into: the text is only kept.
import { useLocaleState } from 'react-admin';
import { Dictation } from '../../assistant/Dictation.tsx';

export default function NewDictation() {
  const [locale] = useLocaleState();
  return <Dictation language={locale === 'en' ? 'EN' : 'FR'} />;
}
