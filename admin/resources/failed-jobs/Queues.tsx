// How many jobs stand in each queue, asked again every five seconds: counts change with every job, and no event says so.

import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Loading, useTranslate } from 'react-admin';
import { JobQueuesDocument } from '../../gql/graphql.ts';
import { request } from '../../providers/graphql.ts';

const EVERY_MS = 5_000;
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

export function Queues() {
  const translate = useTranslate();
  const { data, isPending } = useQuery({
    queryKey: ['jobQueues'],
    queryFn: ({ signal }) => request(JobQueuesDocument, {}, signal),
    refetchInterval: EVERY_MS,
  });
  return (
    <>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }} id="queues">
        {translate('failedJobs.queues')}
      </Typography>
      <Card>
        {isPending && <Loading />}
        {!isPending && !data && <Typography sx={{ p: 2 }}>{translate('lists.failed')}</Typography>}
        {data && (
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-labelledby="queues">
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{translate('failedJobs.queue')}</TableCell>
                  {STATES.map((state) => (
                    <TableCell key={state} align="right">
                      {translate(`failedJobs.${state}`)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {data.jobQueues.map((queue) => (
                  <TableRow key={queue.name}>
                    <TableCell component="th" scope="row">
                      {queue.name}
                    </TableCell>
                    {STATES.map((state) => (
                      <TableCell key={state} align="right">
                        {queue[state]}
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        )}
      </Card>
    </>
  );
}
