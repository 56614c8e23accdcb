-- What is sold. Six months cost 5.5, twelve months ten times a month; open-source projects pay a fifth less.
INSERT INTO packages (code, svc, role, name, detail, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, position, offered_from) VALUES
  ('linux-s', 'linux', 'base', 'Linux VPS S', '20 GB disk, 500 GB bandwidth, 1 IP address', 20, 1, 500, 1900, 10450, 19000, 0, 1, '2020-01-01'),
  ('linux-m', 'linux', 'base', 'Linux VPS M', '60 GB disk, 1,000 GB bandwidth, 1 IP address', 60, 1, 1000, 2900, 15950, 29000, 0, 2, '2020-01-01'),
  ('linux-l', 'linux', 'base', 'Linux VPS L', '120 GB disk, 2,000 GB bandwidth, 2 IP addresses', 120, 2, 2000, 4900, 26950, 49000, 0, 3, '2020-01-01'),
  ('bsd-s', 'freebsd', 'base', 'FreeBSD VPS S', '30 GB disk, 500 GB bandwidth, 1 IP address', 30, 1, 500, 1900, 10450, 19000, 0, 1, '2020-01-01'),
  ('bsd-m', 'freebsd', 'base', 'FreeBSD VPS M', '60 GB disk, 1,000 GB bandwidth, 1 IP address', 60, 1, 1000, 2900, 15950, 29000, 0, 2, '2020-01-01'),
  ('bsd-l', 'freebsd', 'base', 'FreeBSD VPS L', '120 GB disk, 2,000 GB bandwidth, 2 IP addresses', 120, 2, 2000, 4900, 26950, 49000, 0, 3, '2020-01-01'),
  ('linux-s-oss', 'linux_oss', 'base', 'Linux VPS S, open source', '20 GB disk, 500 GB bandwidth, 1 IP address', 20, 1, 500, 1520, 8360, 15200, 0, 1, '2020-01-01'),
  ('linux-m-oss', 'linux_oss', 'base', 'Linux VPS M, open source', '60 GB disk, 1,000 GB bandwidth, 1 IP address', 60, 1, 1000, 2320, 12760, 23200, 0, 2, '2020-01-01'),
  ('linux-l-oss', 'linux_oss', 'base', 'Linux VPS L, open source', '120 GB disk, 2,000 GB bandwidth, 2 IP addresses', 120, 2, 2000, 3920, 21560, 39200, 0, 3, '2020-01-01'),
  ('bsd-s-oss', 'freebsd_oss', 'base', 'FreeBSD VPS S, open source', '30 GB disk, 500 GB bandwidth, 1 IP address', 30, 1, 500, 1520, 8360, 15200, 0, 1, '2020-01-01'),
  ('bsd-m-oss', 'freebsd_oss', 'base', 'FreeBSD VPS M, open source', '60 GB disk, 1,000 GB bandwidth, 1 IP address', 60, 1, 1000, 2320, 12760, 23200, 0, 2, '2020-01-01'),
  ('bsd-l-oss', 'freebsd_oss', 'base', 'FreeBSD VPS L, open source', '120 GB disk, 2,000 GB bandwidth, 2 IP addresses', 120, 2, 2000, 3920, 21560, 39200, 0, 3, '2020-01-01'),
  ('ded-s', 'dedicated', 'base', 'Dedicated S', '1 × 480 GB SSD, 16 GB memory, 1 TB bandwidth, 5 IP addresses', 480, 5, 1000, 9900, 54450, 99000, 4900, 1, '2020-01-01'),
  ('ded-m', 'dedicated', 'base', 'Dedicated M', '2 × 480 GB RAID 1, 32 GB memory, 2 TB bandwidth, 5 IP addresses', 480, 5, 2000, 12900, 70950, 129000, 4900, 2, '2020-01-01'),
  ('colo-1', 'colo', 'base', 'Colo 1U', '1 rack unit, 1 A, 1 TB bandwidth, 5 IP addresses', 0, 5, 1000, 7900, 43450, 79000, 0, 1, '2020-01-01'),
  ('colo-2', 'colo', 'base', 'Colo 2U', '2 rack units, 2 A, 2 TB bandwidth, 5 IP addresses', 0, 5, 2000, 11900, 65450, 119000, 0, 2, '2020-01-01');

INSERT INTO packages (code, svc, role, name, detail, backup_gb, price_1, price_6, price_12, position, offered_from)
  SELECT CONCAT(s.svc, '-backup-', b.gb), s.svc, 'backup', 'Backup space', CONCAT(b.gb, ' GB'), b.gb,
         b.price, b.price * 55 DIV 10, b.price * 10, b.gb, '2020-01-01'
  FROM (SELECT 'linux' AS svc UNION SELECT 'freebsd' UNION SELECT 'linux_oss' UNION SELECT 'freebsd_oss'
        UNION SELECT 'dedicated' UNION SELECT 'colo') s
  JOIN (SELECT 50 AS gb, 500 AS price UNION SELECT 200, 1200 UNION SELECT 500, 2500) b;

INSERT INTO packages (code, svc, role, name, detail, disk_gb, ips, bandwidth_gb, most, price_1, price_6, price_12, position, offered_from)
  SELECT CONCAT(s.svc, '-', a.role), s.svc, a.role, a.name, a.detail, a.disk_gb, a.ips, a.bandwidth_gb, a.most,
         a.price, a.price * 55 DIV 10, a.price * 10, 1, '2020-01-01'
  FROM (SELECT 'linux' AS svc, 1 AS vps UNION SELECT 'freebsd', 1 UNION SELECT 'linux_oss', 1 UNION SELECT 'freebsd_oss', 1
        UNION SELECT 'dedicated', 0 UNION SELECT 'colo', 0) s
  JOIN (SELECT 'disk' AS role, 'Extra disk' AS name, '10 GB' AS detail, 10 AS disk_gb, 0 AS ips, 0 AS bandwidth_gb, 8 AS most, 200 AS price
        UNION SELECT 'ip', 'Extra IP addresses', '1 address', 0, 1, 0, 8, 150
        UNION SELECT 'bandwidth', 'Extra bandwidth', '500 GB a month', 0, 0, 500, 4, 900) a
  WHERE s.vps = 1 OR a.role <> 'disk';

INSERT INTO machines (name, kind, place, capacity, panel_url) VALUES
  ('virt01', 'linux', 'A-12', 80, 'https://virt01.example.com/'), ('virt02', 'linux', 'A-13', 80, 'https://virt02.example.com/'),
  ('jail01', 'freebsd', 'B-02', 60, ''), ('dedicated', 'dedicated', '', 0, ''), ('colo', 'colo', '', 0, '');

INSERT INTO ref_templates (os_name, family, in_signup, in_signup_oss, retired, position) VALUES
  ('Debian 13', 'linux', 1, 1, 0, 1), ('Ubuntu 24.04 LTS', 'linux', 1, 1, 0, 2), ('AlmaLinux 9', 'linux', 1, 0, 0, 3),
  ('Rocky Linux 9', 'linux', 1, 0, 0, 4), ('CentOS 7', 'linux', 0, 0, 1, 5),
  ('FreeBSD 14.2', 'freebsd', 1, 1, 0, 1), ('FreeBSD 13.4', 'freebsd', 1, 1, 0, 2);

INSERT INTO choices (list, value, label, position) VALUES
  ('os', 'debian-13', 'Debian 13', 1), ('os', 'ubuntu-24-04', 'Ubuntu 24.04 LTS', 2), ('os', 'almalinux-9', 'AlmaLinux 9', 3),
  ('os', 'freebsd-14-2', 'FreeBSD 14.2', 4), ('os', 'own', 'I will install it myself', 5),
  ('time_zone', 'UTC', 'UTC', 1), ('time_zone', 'America/New_York', 'New York', 2), ('time_zone', 'America/Chicago', 'Chicago', 3),
  ('time_zone', 'America/Denver', 'Denver', 4), ('time_zone', 'America/Los_Angeles', 'Los Angeles', 5),
  ('time_zone', 'Europe/London', 'London', 6), ('time_zone', 'Europe/Berlin', 'Berlin', 7), ('time_zone', 'Asia/Tokyo', 'Tokyo', 8),
  ('heard', 'search', 'A search engine', 1), ('heard', 'friend', 'A friend or colleague', 2), ('heard', 'forum', 'A forum', 3),
  ('heard', 'conference', 'A conference', 4), ('heard', 'customer', 'I was a customer before', 5),
  ('quote_cpu', '1x8', '1 × 8 cores', 1), ('quote_cpu', '1x16', '1 × 16 cores', 2), ('quote_cpu', '2x16', '2 × 16 cores', 3),
  ('quote_ram', '32', '32 GB', 1), ('quote_ram', '64', '64 GB', 2), ('quote_ram', '128', '128 GB', 3), ('quote_ram', '256', '256 GB', 4),
  ('quote_raid', 'none', 'No RAID', 1), ('quote_raid', '1', 'RAID 1', 2), ('quote_raid', '5', 'RAID 5', 3), ('quote_raid', '10', 'RAID 10', 4),
  ('quote_drive', '480-ssd', '480 GB SSD', 1), ('quote_drive', '960-ssd', '960 GB SSD', 2), ('quote_drive', '4000-hdd', '4 TB disk', 3),
  ('quote_ips', '5', '5', 1), ('quote_ips', '13', '13', 2), ('quote_ips', '29', '29', 3), ('quote_ips', 'more', 'More', 4),
  ('quote_bandwidth', '1000', '1 TB', 1), ('quote_bandwidth', '5000', '5 TB', 2), ('quote_bandwidth', '10000', '10 TB', 3),
  ('quote_backup', '0', 'None', 1), ('quote_backup', '200', '200 GB', 2), ('quote_backup', '1000', '1 TB', 3);

INSERT INTO networks (cidr, gateway, vlan, note) VALUES
  ('192.0.2.0/24', '192.0.2.1', '102', 'VPS'), ('198.51.100.0/24', '198.51.100.1', '103', 'Dedicated'), ('203.0.113.0/24', '203.0.113.1', '104', 'Colo');
INSERT INTO ips (ip, network_id, reserved_for)
  SELECT CONCAT(CASE n.id WHEN 1 THEN '192.0.2.' WHEN 2 THEN '198.51.100.' ELSE '203.0.113.' END, s.seq), n.id,
         IF(s.seq = 1, 'gateway', NULL)
  FROM networks n JOIN seq_1_to_254 s WHERE n.id <= 3;
