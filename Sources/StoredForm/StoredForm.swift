// StoredForm
