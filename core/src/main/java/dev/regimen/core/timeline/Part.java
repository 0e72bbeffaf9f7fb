package dev.regimen.core.timeline;

import java.util.List;

/** One session with what the rules of its course give for it. */
record Part(
        SessionTime session,
        Rules rules,
        List<Piece> pieces,
        List<LeftOut.Cause> leftOut,
        List<ExpectedPhase> expected) {}
