// What the console says of files and exports, in English.
import type { files as french, fileActions as frenchActions } from './fr-files.ts';

export const files: typeof french = {
  cv: 'CV',
  addCv: 'Add a CV',
  replaceCv: 'Replace the CV',
  cvHelp: 'PDF, JPEG, PNG or WebP, 10 MB at most. A PDF with scripts or attachments is refused.',
  attached: 'CV saved',
  download: 'Download',
  downloadNamed: 'Download %{name}',
  exportFailed: 'The export did not succeed. Try again later.',
  gone: 'This file can no longer be downloaded.',
  sending: 'Sending the file',
  checking: 'Checking the file',
  cancel: 'Cancel the upload',
  sizeAndDay: '%{size} KB, added on %{at}',
  quarantined: 'The virus scanner has not looked at this file yet: until then nobody can open it.',
  refused: 'This file was refused and its content deleted: %{reason}.',
};

export const fileActions: typeof frenchActions = {
  removeCandidateCv: {
    label: 'Delete the CV',
    done: 'CV deleted',
    confirm: 'The file will be deleted for good.',
  },
};
