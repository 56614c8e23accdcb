-- The menu of mgmt and the answers that staff copy, both edited by staff.

-- Up to three levels: an entry of the bar, a heading in its panel, a link under it. An address that begins with / is a page of
-- the site; it is shown to those who may open it, and not at all while there is no such page.
CREATE TABLE menu (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id   INT UNSIGNED NULL,
  position    INT          NOT NULL DEFAULT 0,
  label       VARCHAR(60)  NOT NULL,
  address     VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'empty: a heading',
  own_window  BOOLEAN      NOT NULL DEFAULT FALSE,
  row_version INT UNSIGNED NOT NULL DEFAULT 1,
  KEY (parent_id, position),
  FOREIGN KEY (parent_id) REFERENCES menu (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE pastes (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  heading     VARCHAR(60)  NOT NULL COMMENT 'the group it stands in',
  title       VARCHAR(100) NOT NULL,
  text        TEXT         NOT NULL,
  in_menu     BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'one of the most used: in the menu of every page',
  position    INT          NOT NULL DEFAULT 0,
  retired     BOOLEAN      NOT NULL DEFAULT FALSE,
  row_version INT UNSIGNED NOT NULL DEFAULT 1,
  KEY (retired, heading, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TRIGGER menu_added AFTER INSERT ON menu FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'menu';
CREATE TRIGGER menu_changed AFTER UPDATE ON menu FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'menu';
CREATE TRIGGER menu_deleted AFTER DELETE ON menu FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'menu';
CREATE TRIGGER pastes_added AFTER INSERT ON pastes FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'menu';
CREATE TRIGGER pastes_changed AFTER UPDATE ON pastes FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'menu';

INSERT INTO menu (id, parent_id, position, label, address, own_window) VALUES
  (1, NULL, 1, 'New signups', '/mgmt/pending.html', FALSE),
  (2, NULL, 2, 'Monitoring', '', FALSE),
  (3, NULL, 3, 'Payments', '', FALSE),
  (4, NULL, 4, 'Reference', '', FALSE),
  (5, NULL, 5, 'Admin', '', FALSE),
  (10, 2, 1, 'Graphs', '', FALSE),
  (11, 10, 1, 'Load', '/mgmt/mrtg/', TRUE),
  (12, 10, 2, 'Switches', '/mgmt/rrd/', TRUE),
  (13, 10, 3, 'System counts', '/mgmt/counts.html', FALSE),
  (20, 2, 2, 'Status', '', FALSE),
  (21, 20, 1, 'BigBrother', '/mgmt/bb/', TRUE),
  (22, 20, 2, 'Backups', '/mgmt/backups.html', FALSE),
  (23, 20, 3, 'Colo monitor', '/mgmt/cgi/colomon.cgi', TRUE),
  (30, 2, 3, 'Power and places', '', FALSE),
  (31, 30, 1, 'ATS', '/mgmt/ats.html', FALSE),
  (32, 30, 2, 'Cabinet map', '/mgmt/cabinetmap.html', FALSE),
  (33, 30, 3, 'IP map', '/mgmt/ipmap.html', FALSE),
  (40, 3, 1, 'Invoice payment entry', '/mgmt/payment_entry.html', FALSE),
  (41, 3, 2, 'Arrears list', '/mgmt/arrears.html', FALSE),
  (42, 3, 3, 'Payment notices', '/mgmt/payment_notices.html', FALSE),
  (43, 3, 4, 'Card batch', '/mgmt/pfp_batch.html', FALSE),
  (44, 3, 5, 'Payment links', '/mgmt/payment_links.html', FALSE),
  (45, 3, 6, 'Request payment', '/mgmt/request_payment.html', FALSE),
  (46, 3, 7, 'Payment audit', '/mgmt/payment_audit.html', FALSE),
  (47, 3, 8, 'Orphaned recurring payments', '/mgmt/orphans.html', FALSE),
  (48, 3, 9, 'IPN input', '/mgmt/ipn_input.html', FALSE),
  (49, 3, 10, 'Packages', '/mgmt/packages.html', FALSE),
  (50, 3, 11, 'PayPal', 'https://www.paypal.com/', TRUE),
  (51, 3, 12, 'PayFlow manager', 'https://manager.paypal.com/', TRUE),
  (60, 4, 1, 'Records', '', FALSE),
  (61, 60, 1, 'Templates', '/mgmt/templates.html', FALSE),
  (62, 60, 2, 'Asset database', '/mgmt/assets.html', FALSE),
  (63, 60, 3, 'Bandwidth', '/mgmt/bandwidth.html', FALSE),
  (64, 60, 4, 'Crash log', '/mgmt/crashlog.html', FALSE),
  (65, 60, 5, 'DoS log', '/mgmt/doslog.html', FALSE),
  (66, 60, 6, 'Notices', '/mgmt/notices.html', FALSE),
  (67, 60, 7, 'Spam check', '/mgmt/spamcheck.html', FALSE),
  (68, 60, 8, 'Web statistics', '/mgmt/awstats/', TRUE),
  (70, 4, 2, 'Sites', '', FALSE),
  (71, 70, 1, 'Account Manager', '/am/login.html', TRUE),
  (72, 70, 2, 'Order a Linux VPS', '/signup/step1.html?svc=linux', TRUE),
  (73, 70, 3, 'Order a FreeBSD VPS', '/signup/step1.html?svc=freebsd', TRUE),
  (74, 70, 4, 'Order a dedicated server', '/signup/step1.html?svc=dedicated', TRUE),
  (75, 70, 5, 'Wiki', 'https://wiki.example.com/', TRUE),
  (76, 70, 6, 'Bugzilla', 'https://bugs.example.com/', TRUE),
  (77, 70, 7, 'Datacenter portal', 'https://datacenter.example.com/', TRUE),
  (80, 5, 1, 'Staff', '/mgmt/staff.html', FALSE),
  (81, 5, 2, 'Menu', '/mgmt/menu.html', FALSE),
  (82, 5, 3, 'Locks', '/mgmt/locks.html', FALSE);
