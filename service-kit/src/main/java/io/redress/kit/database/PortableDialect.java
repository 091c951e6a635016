package io.redress.kit.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * SQL that MySQL 8 and MariaDB both understand: row locks are written {@code for update} without
 * naming the table, which MariaDB does not know.
 */
public class PortableDialect extends MySQLDialect {
  private static final DatabaseVersion VERSION = DatabaseVersion.make(8, 0, 33);

  private static final LockingSupport LOCKING =
      new MySQLLockingSupport(VERSION) {
        @Override
        public RowLockStrategy getWriteRowLockStrategy() {
          return RowLockStrategy.NONE;
        }
      };

  public PortableDialect() {
    super(VERSION);
  }

  public PortableDialect(DialectResolutionInfo info) {
    this();
  }

  @Override
  public LockingSupport getLockingSupport() {
    return LOCKING;
  }

  @Override
  protected boolean supportsAliasLocks() {
    return false;
  }
}
