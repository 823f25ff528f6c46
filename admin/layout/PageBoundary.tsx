// Keeps a failing page from taking the frame with it: an apology and a way on, never a stack trace.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Component, type ReactNode } from 'react';
import { useLocation, useTranslate } from 'react-admin';

export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary page={pathname}>{children}</Boundary>;
}

class Boundary extends Component<{ page: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(previous: { page: string }): void {
    if (previous.page !== this.props.page && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFailure onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function PageFailure({ onRetry }: { onRetry: () => void }) {
  const translate = useTranslate();
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Alert severity="error">{translate('layout.pageFailed')}</Alert>
      <Button variant="outlined" onClick={onRetry}>
        {translate('layout.tryAgain')}
      </Button>
    </Stack>
  );
}
