import type { SkillRowFragment } from '../../gql/graphql.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { Rows } from '../../lists/Rows.tsx';

export default function SkillList() {
  return (
    <ListPage sort={{ field: 'NAME', order: 'ASC' }} search>
      <Rows<SkillRowFragment> columns={[{ source: 'name', order: 'NAME', render: (skill) => skill.name }]} />
    </ListPage>
  );
}
