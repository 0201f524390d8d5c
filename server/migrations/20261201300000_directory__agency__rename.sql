-- An administrator gives agencies and departments the names that they bear now. Codes stay.
grant update (name) on directory.agency to sawt_app;
grant update (name) on directory.department to sawt_app;
