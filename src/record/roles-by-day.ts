/** The migration by which roles are sorted by their day, and people have the latest one: as far as SQL can tell what words say. */
export const rolesByDay = `
  UPDATE role SET rank = (CASE WHEN role IS NULL THEN '0 ' ELSE '1 ' END) || day
    || (CASE WHEN role LIKE 'бывш%' OR role LIKE 'экс-%' OR role LIKE 'former %' OR role LIKE 'ex-%' THEN ' 0' ELSE ' 1' END)
    || (CASE WHEN role IS NULL OR org IS NULL THEN '1' ELSE '2' END);
  UPDATE person SET
    (role, org) = (SELECT role.role, role.org FROM profile, role
      WHERE profile.person_id = person.id AND role.profile_id = profile.id AND role.listed = 1
      ORDER BY role.rank DESC, coalesce(role.role, ''), coalesce(role.org, '') LIMIT 1)
  WHERE NOT EXISTS (SELECT 1 FROM profile, anchor, mend
    WHERE profile.person_id = person.id AND anchor.profile_id = profile.id AND anchor.active = 1
      AND mend.id = anchor.mend_id AND mend.kind = 'role');
  ALTER TABLE profile DROP COLUMN role;
  ALTER TABLE profile DROP COLUMN org;
  ALTER TABLE profile DROP COLUMN rank;
  `
