import { defineModule } from '../../platform/module.ts';
import { downloadRoutes } from './download.routes.ts';
import { ExportResolver } from './export.resolver.ts';
import { Export } from './export.ts';
import { exportService } from './export-service.ts';
import { FileResolver } from './file.resolver.ts';
import { File } from './file.ts';
import { forgetFiles, removeContent, sweepStorage } from './files.jobs.ts';
import { filesPersonalData } from './files.personal-data.ts';
import { scanService } from './scan-service.ts';
import { UploadResolver } from './upload.resolver.ts';
import { uploadRoutes } from './upload.routes.ts';
import { Upload } from './upload.ts';

/** Files: uploaded by people and looked at before anyone can read them, or made by the house as exports. */
export const filesModule = defineModule({
  name: 'files',
  entities: [File, Upload, Export],
  resolvers: [FileResolver, UploadResolver, ExportResolver],
  routes: [downloadRoutes, uploadRoutes],
  services: [exportService, scanService],
  jobs: [removeContent, forgetFiles, sweepStorage],
  personalData: filesPersonalData,
});

export { Export } from './export.ts';
export { requestExport } from './export.write.ts';
export { type ExportKind, exportKind } from './export-kind.ts';
export { File, FileStatus } from './file.ts';
export { keepFile, removeFile } from './file.write.ts';
export { openFile } from './file-link.ts';
export { filePurpose } from './file-purpose.ts';
export { ExportEnded, FileCleared, FileRefused, VirusScannerBack, VirusScannerUnreachable } from './files.events.ts';
export { listExport } from './list-export.ts';
export { EXPORT_PROBLEMS } from './messages.ts';
export { keepGoing } from './rounds.ts';
export { takeUpload } from './upload.write.ts';
