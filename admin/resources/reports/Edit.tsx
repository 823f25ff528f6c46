import { EditPage } from '../../records/EditPage.tsx';
import { ReportInputs } from './Inputs.tsx';

export default function ReportEdit() {
  return (
    <EditPage>
      <ReportInputs />
    </EditPage>
  );
}
