// The filters lists have in common.
import { DateInput, SearchInput, SelectInput } from 'react-admin';
import { choicesOf, type EnumName } from '../providers/enums.ts';

export function searchFilter() {
  return <SearchInput key="search" source="search" alwaysOn label="lists.search" />;
}

export function enumFilter(source: string, name: EnumName) {
  return <SelectInput key={source} source={source} choices={choicesOf(name)} />;
}

/** Two inputs of a DateRange filter. */
export function dateRangeFilters(source: string) {
  return [
    <DateInput key={`${source}.from`} source={`${source}.from`} />,
    <DateInput key={`${source}.to`} source={`${source}.to`} />,
  ];
}
