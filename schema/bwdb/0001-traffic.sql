-- Traffic of our own addresses. Times are UTC; a slot is a number of quarter hours (or of five minutes) since 1970, so that
-- FROM_UNIXTIME(slot * 900) is when it begins. Clustered by address, then time: what one report reads lies together. Cut into
-- months, so that old ones are dropped at once: jcctl traffic-keep makes and drops the parts, and what no part is there for
-- goes into the last one.

CREATE TABLE traffic_addresses (
  id   MEDIUMINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  addr VARBINARY(16) NOT NULL COMMENT 'as INET6_ATON makes it',
  UNIQUE KEY (addr)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE traffic_quarters (
  address   MEDIUMINT UNSIGNED NOT NULL,
  slot      MEDIUMINT UNSIGNED NOT NULL,
  direction TINYINT UNSIGNED NOT NULL COMMENT '0: to the address, 1: from it',
  protocol  TINYINT UNSIGNED NOT NULL COMMENT '0: another, 1: ICMP, 2: TCP, 3: UDP',
  port      SMALLINT UNSIGNED NOT NULL COMMENT 'of the service; 0: another, or none',
  bytes     BIGINT UNSIGNED NOT NULL,
  packets   BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (address, slot, direction, protocol, port)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
PARTITION BY RANGE (slot) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- A row is one sample of both directions: where there is none, nothing was measured.
CREATE TABLE traffic_fives (
  address   MEDIUMINT UNSIGNED NOT NULL,
  slot      MEDIUMINT UNSIGNED NOT NULL,
  bytes_in  BIGINT UNSIGNED NOT NULL,
  bytes_out BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (address, slot)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
PARTITION BY RANGE (slot) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- Days of the company's time zone, as numbers since 1970.
CREATE TABLE traffic_days (
  address   MEDIUMINT UNSIGNED NOT NULL,
  day       SMALLINT UNSIGNED NOT NULL,
  direction TINYINT UNSIGNED NOT NULL,
  protocol  TINYINT UNSIGNED NOT NULL,
  port      SMALLINT UNSIGNED NOT NULL,
  bytes     BIGINT UNSIGNED NOT NULL,
  packets   BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (address, day, direction, protocol, port)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
PARTITION BY RANGE (day) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- A file is counted once, however often it is brought.
CREATE TABLE traffic_imports (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  checksum     CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 in hexadecimal digits',
  name         VARCHAR(200) NOT NULL,
  imported_at  DATETIME NOT NULL,
  lines_read   BIGINT UNSIGNED NOT NULL,
  lines_kept   BIGINT UNSIGNED NOT NULL COMMENT 'of an address of ours',
  lines_refused BIGINT UNSIGNED NOT NULL,
  bytes        BIGINT UNSIGNED NOT NULL,
  UNIQUE KEY (checksum)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
