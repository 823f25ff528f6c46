// A list whose rows are put in another order with the mouse, a finger or the keyboard, told to listeners in their
// language. Owns no order: it says what was dropped on what.
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import DragIndicator from '@mui/icons-material/DragIndicator';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';

interface SortableProps {
  ids: readonly string[];
  nameOf: (id: string) => string;
  onDrop: (id: string, overId: string) => void;
  onStart?: (id: string) => void;
  onEnd?: () => void;
  children: ReactNode;
}

/** A press is a drag from here on: less is a click. */
const FIRST_PIXELS = 5;

export function Sortable({ ids, nameOf, onDrop, onStart, onEnd, children }: SortableProps) {
  const translate = useTranslate();
  const last = useRef('');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: FIRST_PIXELS } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const say = (what: string, id: string, at: string = id) =>
    translate(`questionnaireEditor.drag.${what}`, { name: nameOf(id), place: ids.indexOf(at) + 1, total: ids.length });
  const announcements: Announcements = {
    onDragStart({ active }) {
      last.current = String(active.id);
      return say('start', String(active.id));
    },
    onDragOver({ active, over }) {
      // At once after the start it is over itself: that would be told in place of the start.
      if (!over || String(over.id) === last.current) return undefined;
      last.current = String(over.id);
      return say('over', String(active.id), String(over.id));
    },
    onDragEnd: ({ active, over }) => (over ? say('end', String(active.id), String(over.id)) : undefined),
    onDragCancel: ({ active }) => say('cancel', String(active.id)),
  };
  const drop = ({ active, over }: DragEndEvent) => {
    onEnd?.();
    if (over && over.id !== active.id) onDrop(String(active.id), String(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) => onStart?.(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => onEnd?.()}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: translate('questionnaireEditor.drag.instructions') },
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What the element of a row needs, and its handle: this is apart, so that the texts of a row can be selected. */
export function useSortableRow(id: string) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  const moved = transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined;
  return {
    ref: setNodeRef,
    style: { transform: moved, transition, ...(isDragging ? { zIndex: 2, opacity: 0.85 } : {}) },
    handle: { ref: setActivatorNodeRef, describedBy: attributes['aria-describedby'], listeners },
  };
}

interface HandleProps {
  handle: ReturnType<typeof useSortableRow>['handle'];
  name: string;
}

export function Handle({ handle: { ref, describedBy, listeners }, name }: HandleProps) {
  const translate = useTranslate();
  return (
    <IconButton
      ref={ref}
      size="small"
      {...listeners}
      aria-describedby={describedBy}
      aria-label={translate('questionnaireEditor.drag.handle', { name })}
      sx={{ cursor: 'grab', touchAction: 'none', color: 'text.secondary' }}
    >
      <DragIndicator fontSize="small" />
    </IconButton>
  );
}
