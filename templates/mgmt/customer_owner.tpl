{{%AUTOESCAPE context="HTML"}}<section class="card" id="owner" aria-labelledby="owner-h">
  <div class="card-head"><h2 id="owner-h">Owner</h2>{{#MAY_EDIT}}<div class="acts"><a href="/mgmt/owner_edit.html?cid={{CID}}" data-dialog-page>Edit<span class="vh"> owner</span></a></div>{{/MAY_EDIT}}</div>
  {{>SAID}}
  <div class="card-body">
    <dl class="facts">
      <dt>Name</dt><dd>{{OWNER_NAME}}</dd>
      {{#COMPANY_ON_FILE}}<dt>Company</dt><dd>{{OWNER_COMPANY}}</dd>{{/COMPANY_ON_FILE}}
      <dt>Owner email</dt><dd>{{#EMAIL_ON_FILE}}<span class="copy">{{OWNER_EMAIL}}</span>{{/EMAIL_ON_FILE}}{{#NO_EMAIL}}Not known yet{{/NO_EMAIL}}</dd>
      {{#PHONE_ON_FILE}}<dt>Phone</dt><dd><span class="copy num">{{OWNER_PHONE}}</span></dd>{{/PHONE_ON_FILE}}
      <dt>Address</dt><dd>{{OWNER_ADDRESS}}</dd>
      <dt>AM pass</dt><dd>{{ACCESS}}{{#MAY_EDIT}} <span class="acts"><a href="/mgmt/am_access.html?cid={{CID}}">Reset or activate<span class="vh"> AM access</span></a></span>{{/MAY_EDIT}}</dd>
      <dt>Overage</dt><dd>{{OVERAGE}}</dd>
    </dl>
  </div>
</section>
