package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import io.kolscout.record.Installation;
import io.kolscout.record.Retention;
import io.kolscout.record.Share;
import io.kolscout.record.Store;
import io.kolscout.record.VerdictRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** A team's memory in tables, whatever database keeps them. */
abstract class SqlRecord implements Store {

    /** A look of any kind. */
    abstract <T> T read(Function<Handle, T> query);

    /**
     * A change of any kind, in a transaction of its own. It is compare-and-set: done twice, it changes nothing the second
     * time.
     *
     * @param made whether the change is in the store, for a change that changed nothing after a commit that was never
     *     answered
     */
    abstract boolean write(GroupCommit.Change change, Predicate<Handle> made);

    /** A change that answers the same when it is done again. */
    boolean write(GroupCommit.Change change) {
        return write(change, handle -> false);
    }

    @Override
    public Optional<Interview> interview(Planner owner, String id) {
        return read(handle -> InterviewTable.find(handle, owner, id));
    }

    @Override
    public Optional<Interview> anybodys(String team, String id) {
        return read(handle -> InterviewTable.find(handle, team, id));
    }

    @Override
    public Optional<Interview> interviewOn(Planner owner, CreatorKey creator) {
        return read(handle -> InterviewTable.find(handle, owner, creator));
    }

    @Override
    public List<Interview> interviews(Planner owner, int most) {
        return read(handle -> InterviewTable.list(handle, owner, most));
    }

    @Override
    public boolean begin(Interview interview) {
        return write(
                handle -> InterviewTable.insert(handle, interview),
                handle -> InterviewTable.find(handle, interview.owner(), interview.id())
                        .isPresent());
    }

    @Override
    public boolean advance(Interview next, Optional<VerdictRecord> reached) {
        reached.ifPresent(verdict -> requireOf(next, verdict));
        return write(
                handle -> {
                    boolean advanced = InterviewTable.update(handle, next);
                    if (advanced) {
                        reached.ifPresent(verdict -> VerdictTable.insert(handle, verdict));
                    }
                    return advanced;
                },
                handle -> InterviewTable.holds(handle, next));
    }

    private static void requireOf(Interview interview, VerdictRecord verdict) {
        if (!verdict.interview().equals(interview.id()) || !verdict.by().equals(interview.owner())) {
            throw new IllegalArgumentException("A verdict is stored with the interview that reached it");
        }
    }

    @Override
    public boolean abandon(Interview interview) {
        return write(
                handle -> InterviewTable.delete(handle, interview),
                handle -> InterviewTable.find(handle, interview.owner(), interview.id())
                        .isEmpty());
    }

    @Override
    public List<VerdictRecord> verdicts(Planner by, CreatorKey creator, int most) {
        return read(handle -> VerdictTable.list(handle, by, creator, most));
    }

    @Override
    public List<VerdictRecord> verdicts(Planner by, int most) {
        return read(handle -> VerdictTable.list(handle, by, most));
    }

    @Override
    public boolean same(Planner planner, CreatorKey handle, Creator profile) {
        if (!handle.platform().isEmpty() || profile.key().platform().isEmpty()) {
            throw new IllegalArgumentException("A bare handle can mean a profile, and nothing else can");
        }
        GroupCommit.Change put = connection -> SameCreatorTable.put(connection, planner, handle, profile);
        return write(put, put::apply);
    }

    @Override
    public Optional<Creator> meant(Planner planner, CreatorKey handle) {
        return read(connection -> SameCreatorTable.find(connection, planner, handle));
    }

    @Override
    public boolean first(String team, String delivery, Instant when) {
        return write(
                handle -> DeliveryTable.insert(handle, team, delivery, when),
                // Whether the delivery was this attempt's own cannot be told; answering twice does less harm than not
                // at all.
                handle -> true);
    }

    @Override
    public Optional<Share> share(String team, String id) {
        return read(handle -> ShareTable.find(handle, team, id));
    }

    @Override
    public List<Creator> sharedCreators(String team, int most) {
        return read(handle -> ShareTable.creators(handle, team, most));
    }

    @Override
    public void draft(Share draft) {
        write(handle -> ShareTable.draft(handle, draft), handle -> true);
    }

    @Override
    public boolean move(Share next, Share.State from) {
        return write(
                handle -> ShareTable.move(handle, next, from),
                handle -> ShareTable.find(handle, next.by().team(), next.id())
                        .filter(next::equals)
                        .isPresent());
    }

    @Override
    public boolean take(String name, String holder, Instant now, Instant until) {
        if (holder.isEmpty()) {
            throw new IllegalArgumentException("Nobody cannot hold a lease");
        }
        return write(handle -> LeaseTable.take(handle, name, holder, now, until));
    }

    @Override
    public void release(String name, String holder) {
        write(handle -> LeaseTable.release(handle, name, holder));
    }

    @Override
    public boolean finish(String name, String holder, Instant done) {
        return write(
                handle -> LeaseTable.finish(handle, name, holder, done),
                handle -> LeaseTable.isFinished(handle, name, done));
    }

    @Override
    public Optional<Instant> finished(String name) {
        return read(handle -> LeaseTable.finished(handle, name));
    }

    @Override
    public Optional<Installation> installation(String app, String team) {
        return read(handle -> InstallationTable.find(handle, app, team));
    }

    @Override
    public void install(String app, String team, String sealed, Instant installed) {
        write(handle -> InstallationTable.put(handle, app, team, sealed, installed));
    }

    @Override
    public boolean renew(Installation next) {
        return write(
                handle -> InstallationTable.update(handle, next),
                handle -> InstallationTable.find(handle, next.app(), next.team())
                        .filter(next::equals)
                        .isPresent());
    }

    @Override
    public boolean uninstall(String app, String team, Instant upTo) {
        return write(
                handle -> InstallationTable.delete(handle, app, team, upTo),
                handle -> InstallationTable.find(handle, app, team).isEmpty());
    }

    @Override
    public void issue(String id, Instant until) {
        write(handle -> TicketTable.insert(handle, id, until));
    }

    @Override
    public boolean redeem(String id, Instant now) {
        return write(handle -> TicketTable.delete(handle, id, now));
    }

    @Override
    public void departed(String team, Instant since) {
        write(handle -> DepartedTeamTable.insert(handle, team, since));
    }

    @Override
    public void returned(String team) {
        write(handle -> DepartedTeamTable.delete(handle, team));
    }

    @Override
    public Purged purge(Retention.Limits limits, BooleanSupplier goOn) {
        return new Purge(this, limits, goOn).run();
    }
}
