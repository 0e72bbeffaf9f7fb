package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.protocol.ProtocolId;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of a clinic's approvals. */
final class ApprovalShape extends ObjectShape<List<ApprovalShape.Approval>> {
    static final ApprovalShape APPROVALS = new ApprovalShape();

    /** One approval, with its place. */
    public record Approval(ProtocolId protocol, String hash, String reviewer, LocalDate date, Node node) {}

    private final Field<List<Approval>> approvals = required("approvals", new EntryShape().list());

    private ApprovalShape() {
        super("approvals", "a file of approvals");
    }

    @Override
    protected void take(List<Approval> all, Values into) {
        into.put(approvals, all);
    }

    @Override
    protected List<Approval> build(Values values) {
        return values.get(approvals);
    }

    private static final class EntryShape extends ObjectShape<Approval> {
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        private final Field<ProtocolId> protocol = required(
                "protocol",
                ScalarShape.of(
                        "a protocol's id such as 'prolotherapy/knee'", ProtocolId::parse, "^[a-z0-9-]+/[a-z0-9-]+$"));
        private final Field<String> hash =
                required("hash", ScalarShape.of("a content hash", EntryShape::hash, "^[0-9a-f]{64}$"));
        private final Field<String> reviewer = required("reviewer", Scalars.TEXT);
        private final Field<LocalDate> date = required("date", Scalars.LOCAL_DATE);

        EntryShape() {
            super("approval", "an approval");
        }

        private static String hash(String text) {
            if (!HASH.matcher(text).matches()) {
                throw new IllegalArgumentException("a content hash has 64 hexadecimal digits in lower case");
            }
            return text;
        }

        @Override
        protected void take(Approval approval, Values into) {
            into.put(protocol, approval.protocol());
            into.put(hash, approval.hash());
            into.put(reviewer, approval.reviewer());
            into.put(date, approval.date());
        }

        @Override
        protected Approval build(Values values) {
            return new Approval(
                    values.get(protocol), values.get(hash), values.get(reviewer), values.get(date), Node.text(""));
        }

        @Override
        protected @Nullable Approval build(Values values, Node.Mapping node, Reading at) {
            Approval approval = super.build(values, node, at);
            return approval == null
                    ? null
                    : new Approval(approval.protocol, approval.hash, approval.reviewer, approval.date, node);
        }
    }
}
