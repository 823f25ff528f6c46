import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Subscription,
} from 'type-graphql';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, References, Text } from '../../platform/graphql/inputs.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { Viewer } from '../accounts/index.ts';
import { Notification, NotificationPreference } from './notification.ts';
import { markNotificationsRead } from './notification.write.ts';
import { NotificationChannel } from './notification-kind.ts';
import { NotificationCreated } from './notifications.events.ts';
import { notifications } from './notifications.read.ts';
import { registerPushSubscription, removePushSubscription, updateNotificationPreference } from './preference.write.ts';
import { PushSubscription } from './push-subscription.ts';

@InputType({ description: 'Which notifications.' })
class NotificationFilter extends IdsFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer has not read (or has read).' })
  unread?: boolean | null;
  @Text({ description: 'Only those of this kind.', max: 100, optional: true }) kind?: string | null;
}
const NotificationListArgs = listArgs('Notification', {
  filter: NotificationFilter,
  orderFields: { CREATED_AT: 'By the time it happened.' },
});

@InputType({ description: 'What the viewer has read: these notifications, or all until an instant.' })
class MarkNotificationsReadInput {
  @References({ description: 'The notifications, at most 100.', most: 100, optional: true }) ids?: string[] | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'All that happened until then.' }) until?: Date | null;
}

@InputType({ description: 'Whether notifications of a kind are wanted on a way.' })
class UpdateNotificationPreferenceInput {
  @Text({ description: 'Name of the kind.', max: 100 }) kind!: string;
  @Field(() => NotificationChannel, { description: 'The way.' }) channel!: NotificationChannel;
  @Field(() => Boolean, { nullable: true, description: 'Whether they are wanted; null goes back to the default.' })
  enabled?: boolean | null;
}

@InputType({ description: 'A browser that gets notifications: what its `PushSubscription` says (W3C Push API).' })
class RegisterPushSubscriptionInput {
  @Text({ description: 'Address at its push service, https.', max: 2_000 }) endpoint!: string;
  @Text({ description: 'Its public key, base64url.', max: 88, matching: /^[\w-]{87}=?$/ }) p256dh!: string;
  @Text({ description: 'Its authentication secret, base64url.', max: 24, matching: /^[\w-]{22}={0,2}$/ }) auth!: string;
}

@InputType({ description: 'The browser that gets no more notifications, by its id or its endpoint.' })
class RemovePushSubscriptionInput {
  @Reference({ description: 'The subscription.', optional: true }) id?: string | null;
  @Text({ description: 'Its address at its push service.', max: 2_000, optional: true }) endpoint?: string | null;
}

const NotificationError = errorType('Notification');
const viewer = { viewer: { type: () => Viewer, description: 'Whoever is signed in.' } };
const MarkNotificationsReadPayload = payloadOf('MarkNotificationsRead', viewer, NotificationError);
const UpdateNotificationPreferencePayload = payloadOf('UpdateNotificationPreference', viewer, NotificationError);
const RemovePushSubscriptionPayload = payloadOf('RemovePushSubscription', viewer, NotificationError);
const RegisterPushSubscriptionPayload = payloadOf(
  'RegisterPushSubscription',
  { pushSubscription: { type: () => PushSubscription, description: 'The subscription.' } },
  NotificationError,
);
const NotificationConnection = connectionOf('Notification', () => Notification);

/** Runs the command, then gives the viewer as they are after it. */
const asViewer =
  <I>(command: (tx: WriteContext, input: I) => Promise<void>, input: I) =>
  async (tx: WriteContext): Promise<object> => {
    await command(tx, input);
    return { id: tx.viewer.userId };
  };

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: "The viewer's notifications, the newest first." })
  @Access('notifications.use')
  notifications(@Args(() => NotificationListArgs) args: PageArgs) {
    return read.connection(notifications, args);
  }

  @Mutation(() => MarkNotificationsReadPayload, { description: "Marks the viewer's notifications as read." })
  @Access('notifications.use', { inPerson: true })
  markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which ones.' }) input: MarkNotificationsReadInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'viewer', asViewer(markNotificationsRead, input));
  }

  @Mutation(() => UpdateNotificationPreferencePayload, { description: 'Chooses the ways on which notifications come.' })
  @Access('notifications.use', { inPerson: true })
  updateNotificationPreference(
    @Arg('input', () => UpdateNotificationPreferenceInput, { description: 'The choice.' })
    input: UpdateNotificationPreferenceInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'viewer', asViewer(updateNotificationPreference, input));
  }

  @Mutation(() => RegisterPushSubscriptionPayload, {
    description: 'Lets notifications come to a browser. Registering it again changes its keys, and whose it is.',
  })
  @Access('notifications.use', { inPerson: true })
  registerPushSubscription(
    @Arg('input', () => RegisterPushSubscriptionInput, { description: 'The browser.' })
    input: RegisterPushSubscriptionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'pushSubscription', (tx) => registerPushSubscription(tx, input));
  }

  @Mutation(() => RemovePushSubscriptionPayload, { description: 'Lets no more notifications come to a browser.' })
  @Access('notifications.use', { inPerson: true })
  removePushSubscription(
    @Arg('input', () => RemovePushSubscriptionInput, { description: 'The browser.' })
    input: RemovePushSubscriptionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'viewer', asViewer(removePushSubscription, input));
  }

  @Subscription(() => Notification, { ...live, description: 'Something happened that the viewer is notified of.' })
  @Access('notifications.use')
  @On(NotificationCreated, ({ notificationId }) => ({ id: notificationId }))
  notificationReceived(): Notification {
    return compiledField();
  }
}

@Resolver(() => Viewer)
export class NotifiedViewerResolver {
  @FieldResolver(() => Int, { description: 'How many notifications the viewer has not read.' })
  unreadNotificationCount(): number {
    return compiledField();
  }

  @FieldResolver(() => [NotificationPreference], {
    description: 'Every kind of notification that can concern the viewer, on every way: chosen or by default.',
  })
  notificationPreferences(): NotificationPreference[] {
    return compiledField();
  }

  @FieldResolver(() => [PushSubscription], {
    description: 'The browsers in which notifications come, the latest first.',
  })
  pushSubscriptions(): PushSubscription[] {
    return compiledField();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Public key for `pushManager.subscribe` (VAPID), base64url; null until the job process has started once.',
  })
  pushKey(): string {
    return compiledField();
  }
}
