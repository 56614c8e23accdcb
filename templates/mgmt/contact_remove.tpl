{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Remove contact</span></nav>
<div class="page-head"><div>
  <h1>Remove {{CONTACT_NAME}}?</h1>
  <p>{{CONTACT_NAME}} ({{CONTACT_EMAIL}}) is a contact of {{NAME}}: {{ROLES}}. No more mail of this account goes there. The history keeps the name and the address.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/contact_remove.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="id" value="{{F_ID}}">
  <input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    <div id="remove" tabindex="-1">{{>F_REMOVE_ERROR}}</div>
    <div class="row"><a class="btn" href="/mgmt/customer.html?cid={{CID}}#contacts">Keep the contact</a> <button class="btn btn-danger" data-busy="Removing">Remove the contact</button></div>
  </div>
</form>
