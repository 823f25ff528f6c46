// The table of permissions and roles. Its headers are those of rows and columns, so that each box is announced with both.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { RoleFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { type RolePermission, usePermissionText } from './decisions.ts';

interface MatrixProps {
  roles: readonly RoleFullFragment[];
  onPermission: (role: RoleFullFragment, permission: RolePermission) => void;
  onSecondFactor: (role: RoleFullFragment) => void;
  onReset: (role: RoleFullFragment) => void;
}

const isChanged = ({ granted, grantedByDefault }: RolePermission): boolean => granted !== grantedByDefault;
const narrowCell = { px: { xs: 0.5, sm: 1 } };

export function Matrix({ roles, onPermission, onSecondFactor, onReset }: MatrixProps) {
  const translate = useTranslate();
  const format = useFormat();
  const textOf = usePermissionText();
  const nameOf = ({ role }: RoleFullFragment) => format.label('Role', role);
  return (
    // Scrolls by itself, so that the names of the roles stay in sight.
    <Box
      sx={{ overflow: 'auto', maxHeight: { md: 'calc(100vh - 120px)' } }}
      tabIndex={0}
      role="region"
      aria-label={translate('roles.matrix')}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell sx={narrowCell}>{translate('roles.permission')}</TableCell>
            {roles.map((role) => (
              <TableCell key={role.role} align="center" scope="col" sx={narrowCell}>
                {nameOf(role)}
                <Typography component="span" variant="caption" color="text.secondary" sx={{ display: 'block' }}>
                  {translate('roles.people', { smart_count: role.personCount })}
                </Typography>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            <TableCell component="th" scope="row" sx={{ ...narrowCell, fontWeight: 600 }}>
              {translate('roles.secondFactor')}
            </TableCell>
            {roles.map((role) => (
              <TableCell key={role.role} align="center" sx={narrowCell}>
                <Switch
                  checked={role.secondFactorRequired}
                  onChange={() => onSecondFactor(role)}
                  slotProps={{
                    input: {
                      'aria-label': translate('roles.cell', {
                        permission: translate('roles.secondFactor'),
                        role: nameOf(role),
                      }),
                    },
                  }}
                />
              </TableCell>
            ))}
          </TableRow>
          {roles[0]?.permissions.map((row, index) => (
            <TableRow key={row.permission} hover>
              <TableCell component="th" scope="row" sx={narrowCell}>
                {textOf(row)}
              </TableCell>
              {roles.map((role) => {
                const cell = role.permissions[index] as RolePermission;
                const label = translate(isChanged(cell) ? 'roles.cellChanged' : 'roles.cell', {
                  permission: textOf(cell),
                  role: nameOf(role),
                });
                return (
                  <TableCell key={role.role} align="center" padding="checkbox">
                    <Box component="span" sx={{ position: 'relative', display: 'inline-block' }}>
                      <Checkbox
                        checked={cell.granted}
                        disabled={!cell.viewerCanChange}
                        onChange={() => onPermission(role, cell)}
                        slotProps={{ input: { 'aria-label': label } }}
                      />
                      {isChanged(cell) && <Dot />}
                    </Box>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
          <TableRow>
            <TableCell component="th" scope="row" sx={narrowCell}>
              {translate('roles.reset')}
            </TableCell>
            {roles.map((role) => (
              <TableCell key={role.role} align="center" sx={narrowCell}>
                <Button
                  size="small"
                  disabled={!role.permissions.some(isChanged)}
                  onClick={() => onReset(role)}
                  aria-label={translate('roles.resetOf', { role: nameOf(role) })}
                >
                  {translate('roles.reset')}
                </Button>
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
    </Box>
  );
}

/** The mark of what differs from the original settings; the box itself says it in words. */
const Dot = () => (
  <Box
    component="span"
    aria-hidden
    sx={{
      position: 'absolute',
      top: 6,
      right: 4,
      width: 10,
      height: 10,
      borderRadius: '50%',
      bgcolor: 'secondary.main',
      border: 1,
      borderColor: 'background.paper',
    }}
  />
);
