-- Staff of every role with the same password and one-time codes as the first, what they copy, and where addresses have been.
INSERT INTO users (login, hash, name, email, role, totp_secret)
  SELECT s.login, u.hash, s.name, CONCAT(s.login, '@example.com'), s.role, u.totp_secret
  FROM users u JOIN (SELECT 'demo-support' AS login, 'Sam Sample' AS name, 'support' AS role
                     UNION SELECT 'demo-admin', 'Jo Placeholder', 'admin'
                     UNION SELECT 'demo-billing', 'Kim Example', 'billing' UNION SELECT 'demo-sysadmin', 'Noa Specimen', 'sysadmin') s
  WHERE u.login = '{staff_login}';

INSERT INTO notes (cid, user_id, created_at, text, pinned)
  SELECT c.cid, u.id, NOW() - INTERVAL c.cid * 3 HOUR, n.text, n.pinned
  FROM customers c JOIN users u
  JOIN (SELECT 'demo-support' AS login, 0 AS rest, 'Called about a slow disk; nothing found.' AS text, 0 AS pinned
        UNION SELECT 'demo-billing', 1, 'Pays by check, usually in the second week.', 0
        UNION SELECT 'demo-sysadmin', 2, 'can''t monitor: answers no ping.', 1) n ON n.login = u.login AND c.cid MOD 6 = n.rest;

INSERT INTO pastes (heading, title, text, in_menu, position) VALUES
  ('Access', 'Reset your password', 'You can set a new password for the Account Manager yourself: choose "Forgot your password?" on its login page. The link comes to the owner''s e-mail address and works for a short time.', 1, 1),
  ('Access', 'Who may ask', 'For your own safety we act only on requests from the owner or from a contact with the role admin. Please write to us from one of the addresses on file.', 1, 2),
  ('Access', 'Console', 'Your VPS has a console. Log in to the control panel of its host and choose Console; it works while the network of the VPS does not.', 0, 3),
  ('Network', 'Reverse DNS', 'Tell us the address and the name that it should have:\n\n192.0.2.7  mail.example.com\n\nThe name must already lead to the address.', 1, 1),
  ('Network', 'Name servers', 'Our resolvers are 192.0.2.2 and 198.51.100.2.', 0, 2),
  ('Network', 'Blocked mail', 'Your address is on a list of senders of unwanted mail. Find out which program sent it, stop it, then tell us; we ask the list to take the address off.', 0, 3),
  ('Billing', 'Pay an open invoice', 'The invoice has a link to a page where you can pay by card or PayPal. If you have lost it, write to us and we send it again.', 1, 1),
  ('Billing', 'Change the card', 'You can enter a new card in the Account Manager under Billing. The old one is not charged any more from then on.', 0, 2),
  ('Billing', 'Cancel a server', 'We have set the shutdown date that you asked for. Until then you can take the cancellation back by answering this mail. Keep a copy of your data: it is deleted after the shutdown.', 0, 3),
  ('Hardware', 'Power cycle', 'We have switched the power of your server off and on again. It answers now.', 0, 1),
  ('Hardware', 'Remote hands', 'Tell us what to do step by step, and what you expect to see. The first quarter of an hour each month costs nothing.', 0, 2);
INSERT INTO pastes (heading, title, text, retired) VALUES
  ('Network', 'Old name servers', 'Our resolvers are 203.0.113.2 and 203.0.113.3.', 1);

INSERT INTO networks (cidr, gateway, vlan, note) VALUES ('2001:db8:102::/64', '2001:db8:102::1', '102', 'VPS, single addresses as they are asked for');
INSERT INTO ips (ip, network_id, reserved_for)
  SELECT CONCAT('2001:db8:102::', LOWER(HEX(s.seq))), n.id, IF(s.seq = 1, 'gateway', NULL) FROM networks n JOIN seq_1_to_12 s WHERE n.cidr = '2001:db8:102::/64';
INSERT INTO ips (ip, network_id, reserved_for)
  SELECT REPLACE(n.cidr, '.0/24', a.last), n.id, a.what FROM networks n
  JOIN (SELECT '.0' AS last, 'network' AS what UNION SELECT '.255', 'broadcast') a WHERE n.cidr LIKE '%.0/24';
UPDATE ips i JOIN systems s ON s.kind = 'vps' AND s.stopped_on IS NULL AND s.cid BETWEEN 41 AND 44 AND i.ip = CONCAT('2001:db8:102::', LOWER(HEX(s.cid - 38)))
  SET i.sysid = s.sysid;
UPDATE ips SET reserved_for = 'name server' WHERE ip = '198.51.100.2' AND sysid IS NULL;
UPDATE ips SET reserved_for = 'test of a new host' WHERE ip IN ('192.0.2.240', '192.0.2.241') AND sysid IS NULL;

INSERT INTO ip_history (ip, sysid, since, until, who)
  SELECT i.ip, s.sysid, s.started_on - INTERVAL 90 DAY, s.started_on - INTERVAL 20 DAY, 'user:{staff_login}'
  FROM ips i JOIN systems s ON s.stopped_on IS NOT NULL AND i.ip = CONCAT('192.0.2.', s.cid + 21);
INSERT INTO ip_history (ip, sysid, reserved_for, since, who)
  SELECT i.ip, i.sysid, i.reserved_for, COALESCE(s.started_on, NOW() - INTERVAL 700 DAY), 'user:{staff_login}'
  FROM ips i LEFT JOIN systems s ON s.sysid = i.sysid WHERE i.sysid IS NOT NULL OR i.reserved_for IS NOT NULL;
