package org.reintegration.library.use;

/** How it went when somebody used a record. */
public enum UseOutcome {
    WORKED,
    PARTLY,
    DID_NOT
}
