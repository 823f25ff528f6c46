import { required, SelectInput } from 'react-admin';
import { choicesOf, type EnumName } from '../providers/enums.ts';

interface EnumInputProps {
  source: string;
  of: EnumName;
  isRequired?: boolean;
  label?: string;
}

export function EnumInput({ source, of, isRequired, label }: EnumInputProps) {
  const rule = isRequired ? { validate: required() } : {};
  return <SelectInput source={source} choices={choicesOf(of)} {...rule} {...(label ? { label } : {})} />;
}
