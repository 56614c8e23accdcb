{{%AUTOESCAPE context="HTML"}}<section class="card" id="contacts" aria-labelledby="contacts-h">
  <div class="card-head"><h2 id="contacts-h">Contacts <span class="count">{{CONTACT_COUNT}}</span></h2>{{#MAY_EDIT}}<div class="acts"><a href="/mgmt/contact_edit.html?cid={{CID}}" data-dialog-page>Add<span class="vh"> contact</span></a></div>{{/MAY_EDIT}}</div>
  {{>SAID}}
  {{#CONTACTS}}<div class="table-wrap">
    <table class="table">
      <thead><tr><th scope="col">Name</th><th scope="col">Email and phone</th><th scope="col">Role</th></tr></thead>
      <tbody>{{#CONTACT}}
        <tr><th scope="row">{{#MAY_EDIT}}<a href="/mgmt/contact_edit.html?id={{CONTACT_ID}}" data-dialog-page>{{/MAY_EDIT}}{{CONTACT_NAME}}{{#MAY_EDIT}}</a>{{/MAY_EDIT}}</th><td><span class="copy">{{CONTACT_EMAIL}}</span>{{#PHONE_ON_FILE}}<span class="sub"><span class="copy">{{CONTACT_PHONE}}</span></span>{{/PHONE_ON_FILE}}</td><td>{{ROLES}}</td></tr>{{/CONTACT}}
      </tbody>
    </table>
  </div>{{/CONTACTS}}
  {{#NO_CONTACTS}}<div class="empty"><p>No contacts are on file yet.</p></div>{{/NO_CONTACTS}}
</section>
