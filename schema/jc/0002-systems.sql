-- What is sold and where it runs.

CREATE TABLE packages (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code          VARCHAR(32)  NOT NULL,
  svc           ENUM('linux','freebsd','linux_oss','freebsd_oss','dedicated','colo') NOT NULL,
  role          ENUM('base','disk','ip','bandwidth','backup') NOT NULL,
  name          VARCHAR(60)  NOT NULL,
  detail        VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'what stands under the name; parts separated by comma and blank',
  disk_gb       INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'included, or what one add-on adds',
  ips           INT UNSIGNED NOT NULL DEFAULT 0,
  bandwidth_gb  INT UNSIGNED NOT NULL DEFAULT 0,
  backup_gb     INT UNSIGNED NOT NULL DEFAULT 0,
  most          INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'add-ons: how many one order may have; 0: not offered',
  price_1       BIGINT       NOT NULL COMMENT 'cents for 1 month',
  price_6       BIGINT       NOT NULL COMMENT 'cents for 6 months',
  price_12      BIGINT       NOT NULL COMMENT 'cents for 12 months',
  setup         BIGINT       NOT NULL DEFAULT 0,
  position      INT          NOT NULL DEFAULT 0,
  offered_from  DATE         NOT NULL,
  offered_until DATE         NULL,
  UNIQUE KEY (code),
  KEY (svc, role, position),
  CHECK (price_1 >= 0 AND price_6 >= 0 AND price_12 >= 0 AND setup >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE machines (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(60)  NOT NULL,
  kind          ENUM('linux','freebsd','dedicated','colo') NOT NULL,
  place         VARCHAR(60)  NOT NULL DEFAULT '',
  capacity      INT UNSIGNED NOT NULL DEFAULT 0,
  panel_url     VARCHAR(200) NOT NULL DEFAULT '',
  in_service    BOOLEAN      NOT NULL DEFAULT TRUE,
  UNIQUE KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE ref_templates (
  template_id  INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  os_name      VARCHAR(60)  NOT NULL,
  family       ENUM('linux','freebsd') NOT NULL,
  machine_id   INT UNSIGNED NULL COMMENT 'null: on all hosts of the family',
  in_signup    BOOLEAN      NOT NULL DEFAULT FALSE,
  in_signup_oss BOOLEAN     NOT NULL DEFAULT FALSE,
  retired      BOOLEAN      NOT NULL DEFAULT FALSE,
  position     INT          NOT NULL DEFAULT 0,
  FOREIGN KEY (machine_id) REFERENCES machines (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE systems (
  sysid       INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid         INT UNSIGNED NOT NULL,
  kind        ENUM('vps','dedicated','colo') NOT NULL,
  machine_id  INT UNSIGNED NULL,
  directory   VARCHAR(200) NOT NULL DEFAULT '',
  disk        INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'GB',
  hostname    VARCHAR(253) NOT NULL,
  veid        INT UNSIGNED NULL,
  template_id INT UNSIGNED NULL,
  os_name     VARCHAR(60)  NOT NULL DEFAULT '',
  power_port  VARCHAR(40)  NOT NULL DEFAULT '',
  cabinet     VARCHAR(40)  NOT NULL DEFAULT '',
  unit        VARCHAR(20)  NOT NULL DEFAULT '',
  started_on  DATE         NULL,
  cancel_on   DATE         NULL,
  stopped_on  DATE         NULL,
  reminders   BOOLEAN      NOT NULL DEFAULT TRUE,
  monitored   BOOLEAN      NOT NULL DEFAULT FALSE,
  KEY (cid), KEY (hostname),
  UNIQUE KEY (machine_id, veid),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (machine_id) REFERENCES machines (id),
  FOREIGN KEY (template_id) REFERENCES ref_templates (template_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE networks (
  id      INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cidr    VARCHAR(43)  NOT NULL,
  gateway VARCHAR(39)  NOT NULL DEFAULT '',
  vlan    VARCHAR(20)  NOT NULL DEFAULT '',
  note    VARCHAR(200) NOT NULL DEFAULT '',
  UNIQUE KEY (cidr)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row per address, so an address belongs to one system at most.
CREATE TABLE ips (
  ip           VARCHAR(39)  NOT NULL PRIMARY KEY,
  network_id   INT UNSIGNED NOT NULL,
  sysid        INT UNSIGNED NULL,
  reserved_for VARCHAR(100) NULL,
  KEY (sysid), KEY (network_id),
  FOREIGN KEY (network_id) REFERENCES networks (id),
  FOREIGN KEY (sysid) REFERENCES systems (sysid),
  CHECK (sysid IS NULL OR reserved_for IS NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Lists that staff edit as data: operating systems for dedicated and colo, the quote form's choices, "how did you find us".
CREATE TABLE choices (
  id       INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  list     VARCHAR(32)  NOT NULL,
  value    VARCHAR(60)  NOT NULL,
  label    VARCHAR(100) NOT NULL,
  position INT          NOT NULL DEFAULT 0,
  retired  BOOLEAN      NOT NULL DEFAULT FALSE,
  UNIQUE KEY (list, value)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
