import type { SkillRowFragment } from '../../gql/graphql.ts';
import { searchFilter } from '../../lists/filters.tsx';
import { ListPage } from '../../lists/ListPage.tsx';
import { Rows } from '../../lists/Rows.tsx';

const filters = [searchFilter()];

export default function SkillList() {
  return (
    <ListPage sort={{ field: 'NAME', order: 'ASC' }} filters={filters}>
      <Rows<SkillRowFragment> columns={[{ source: 'name', order: 'NAME', render: (skill) => skill.name }]} />
    </ListPage>
  );
}
